package vn.suyton.browser;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.function.Function;

/** The council of eleven in one hall: six vote on phones, three on paper, two have written. */
final class HybridCouncil {

    private static final String CLERK = "central.clerk";
    private static final List<String> TELLERS = List.of("central.teller1", "central.teller2");
    private static final List<String> ON_PHONES = List.of(1, 3, 4, 5, 6).stream()
            .map(number -> "central.council" + number)
            .toList();
    private static final List<String> ON_PAPER = List.of("central.council7", "central.council8", "central.council9");
    private static final List<String> IN_WRITING = List.of("central.council10", "central.council11");

    private final Function<String, Visitor> people;
    private final OtherVoters others;

    HybridCouncil(Function<String, Visitor> people, OtherVoters others) {
        this.people = people;
        this.others = others;
    }

    private Visitor as(String username) {
        return people.apply(username);
    }

    /** The id of the ballot, with every vote in it. */
    String vote(FilePayload letter) {
        var member =
                as("central.council2").open("/").follow("Hội đồng bỏ phiếu").look("council-paper");
        var ballot = member.path().replace("/ballots/", "");
        var hall = "/ballots/" + ballot + "/hall";
        comesInByTheDoor(member, ballot);
        member.open("/ballots/" + ballot)
                .tickEach("Đồng ý")
                .press("Xem lại phiếu")
                .press("Bỏ phiếu");
        member.sees("Mã kiểm tra").follow("Trở về cuộc bỏ phiếu").sees("Bạn đã bỏ phiếu.");
        others.vote(ballot, ON_PHONES);
        for (var username : ON_PAPER) {
            as(CLERK).open(hall).press("Phát phiếu giấy: " + others.nameOf(username));
        }
        as(CLERK).sees("4 trên 11 người có mặt, 3 người nhận phiếu giấy.").lookInEnglish("hybrid-hall", "Hall");
        for (var username : IN_WRITING) {
            entersLetter(hall, others.nameOf(username), letter);
        }
        for (var username : IN_WRITING) {
            as(TELLERS.get(0))
                    .open(hall)
                    .sees("Đồng ý")
                    .press("Đã đối chiếu với thư của %s, xác nhận".formatted(others.nameOf(username)));
        }
        as(TELLERS.get(0)).sees("Đã được người kiểm phiếu xác nhận.").look("hybrid-letters");
        return ballot;
    }

    private void comesInByTheDoor(Visitor member, String ballot) {
        var clerk = as(CLERK).open("/ballots/" + ballot + "/hall").follow("Mã QR vào hội trường");
        clerk.sees("Đổi mã").look("hybrid-door");
        var address = clerk.textOf("main code");
        member.open(address.substring(address.indexOf("/ballots/")));
        member.look("hybrid-check-in").press("Tôi có mặt").sees("Đã ghi tên bạn vào danh sách có mặt.");
    }

    private void entersLetter(String hall, String name, FilePayload letter) {
        var clerk = as(CLERK).open(hall).unfold("Nhập ý kiến của người vắng mặt");
        clerk.choose("Người vắng mặt", name).chooseEach("w-", "Đồng ý").press("Nhập ý kiến");
        // without the letter nothing is taken, and what was chosen is still there
        clerk.seesProblem("Thư đã quét: Không được để trống.").look("hybrid-letter-missing");
        clerk.attach("Thư đã quét", letter).press("Nhập ý kiến").sees(name);
    }

    /** Two tellers count the papers, each alone; the one who slipped counts again. */
    void tellersAgree(String ballot) {
        var hall = "/ballots/" + ballot + "/hall";
        var first = as(TELLERS.get(0)).open(hall);
        first.fill("Số phiếu thu về", "3")
                .fillEach("yes-", "2")
                .fillEach("no-", "0")
                .fillEach("abstain-", "0");
        first.press("Nhập số liệu").seesProblem("Hội LHPN tỉnh").look("hybrid-totals-refused");
        first.fillEach("yes-", "3").press("Nhập số liệu").seesNot("Hai người kiểm phiếu đã nhập khớp nhau.");
        var second = as(TELLERS.get(1)).open(hall);
        second.fill("Số phiếu thu về", "3")
                .fillEach("yes-", "2")
                .fillEach("no-", "1")
                .fillEach("abstain-", "0");
        second.press("Nhập số liệu").sees("Số liệu khác nhau ở những chỗ sau").look("hybrid-totals-differ");
        second.fill("Số phiếu thu về", "3")
                .fillEach("yes-", "3")
                .fillEach("no-", "0")
                .fillEach("abstain-", "0");
        second.press("Nhập số liệu").sees("Hai người kiểm phiếu đã nhập khớp nhau.");
        second.fill("Ý kiến", "Một phiếu gấp đôi, đã thống nhất là hợp lệ.").press("Ghi ý kiến");
        second.sees("Một phiếu gấp đôi").lookInEnglish("hybrid-totals-agreed", "Hall");
    }
}
