package vn.suyton.ballot;

/**
 * One figure of a record beside the same figure computed from its papers, both as JSON.
 *
 * @param place in the record, for instance {@code result.questions[0].options[1].yes}
 */
public record CheckedFigure(String place, String said, String computed) {

    public boolean identical() {
        return said.equals(computed);
    }
}
