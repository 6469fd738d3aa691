package vn.suyton.notification;

import java.util.List;

/**
 * What a digest says, in the language of its reader.
 *
 * @param day 25/11/2022
 * @param waiting tasks by step, due first
 * @param fresh notices by kind
 */
record DigestContent(String day, List<Group> waiting, List<Group> fresh) {

    /**
     * @param count of all lines
     * @param lines at most as many as a mail bears
     */
    record Group(String name, int count, List<Line> lines) {

        public int more() {
            return count - lines.size();
        }
    }

    /** @param note when it is due, or nothing */
    record Line(String text, String note, String link, boolean late) {}

    public int waitingCount() {
        return count(waiting);
    }

    public int freshCount() {
        return count(fresh);
    }

    private static int count(List<Group> groups) {
        return groups.stream().mapToInt(Group::count).sum();
    }
}
