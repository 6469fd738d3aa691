package vn.suyton.browser;

import java.util.function.Function;

/** The cluster's vote as it is met in the hall: on the wall, and afterwards by whoever doubts it. */
final class HallWalk {

    private final Function<String, Visitor> people;
    private final Chromium chromium;
    private final String ballot;
    private final Visitor wall;

    HallWalk(Function<String, Visitor> people, Chromium chromium, String ballot) {
        this.people = people;
        this.chromium = chromium;
        this.ballot = ballot;
        wall = people.apply("dbsh.secretary").open("/ballots/" + ballot + "/live");
        wall.sees("0 trên 9 người đã bỏ phiếu").lookInEnglish("hall-open", "Bỏ phiếu");
        wall.leaveMark();
    }

    /** The wall follows without being loaded again. */
    void shows(String text) {
        wall.sees(text).keepsMark();
    }

    /** Bad reception costs nobody a paper, and two presses are one. */
    void votesWithBadReception(Visitor voter) {
        voter.withoutLine().press("Xem lại phiếu").sees("Phiếu chưa được gửi").look("hall-paper-no-line");
        voter.withLine().press("Xem lại phiếu");
        voter.sees("Phiếu chưa được bỏ.").look("ballot-check");
        voter.press("Sửa lại").press("Xem lại phiếu").pressTwice("Bỏ phiếu");
        voter.sees("Hai mã dưới đây chỉ hiện một lần").look("ballot-receipt");
    }

    void withoutScriptsThePageIsLoadedAgain(String username, Runnable anotherVote) {
        var plain = chromium.withoutScripts().signIn(username).open("/ballots/" + ballot + "/live");
        plain.sees("1 trên 9 người đã bỏ phiếu").follow("Tự cập nhật mỗi 10 giây");
        anotherVote.run();
        plain.sees("2 trên 9 người đã bỏ phiếu");
    }

    void showsTheResultAndAnybodyCanCheckIt(String voter) {
        shows("Được chọn");
        wall.lookInEnglish("hall-result", "Bỏ phiếu");
        people.apply(voter).open("/ballots").sees("Phiếu của tôi có được đếm không?");
        people.apply(voter).lookInEnglish("my-ballots-ended", "Ballots");
        var stranger = chromium.stranger().open("/verify/ballots/" + ballot);
        stranger.seesTitle("Có, kết quả khớp").lookInEnglish("ballot-verification", "Yes, the result");
    }
}
