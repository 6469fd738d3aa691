package vn.suyton.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.suyton.platform.Money;
import vn.suyton.platform.Ratio;

/** Models of the four documents, with names as long as they get. */
final class SampleDocuments {

    static final String LEADING = "Cờ đơn vị dẫn đầu phong trào thi đua";
    static final String EXCELLENT = "Cờ đơn vị xuất sắc trong phong trào thi đua";
    static final String CENTRE = "Trung ương Hội Liên hiệp Phụ nữ Việt Nam";
    static final String CLUSTER = "Cụm thi đua Hội LHPN các tỉnh đồng bằng sông Hồng";
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final List<String> UNITS = List.of(
            "Hội Liên hiệp Phụ nữ tỉnh Quảng Ninh",
            "Hội Liên hiệp Phụ nữ tỉnh Hưng Yên",
            "Hội Liên hiệp Phụ nữ tỉnh Bắc Ninh",
            "Hội Liên hiệp Phụ nữ tỉnh Bà Rịa - Vũng Tàu và các đơn vị trực thuộc trên địa bàn huyện Côn Đảo");

    private SampleDocuments() {}

    static Map<String, Object> decision(int rows) {
        var model = signer("TM. ĐOÀN CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Nguyễn Thị Minh Hương");
        model.put("number", "01/QĐ-ĐCT");
        model.put("date", LocalDate.of(2022, 12, 9));
        model.put("place", "Hà Nội");
        model.put("issuer", "Đoàn Chủ tịch");
        model.put("parentIssuer", CENTRE);
        model.put("title", "Về việc tặng Cờ thi đua của Trung ương Hội Liên hiệp Phụ nữ Việt Nam năm 2022");
        model.put(
                "legalBasis",
                List.of(
                        "Luật Thi đua, khen thưởng;",
                        "Căn cứ Điều lệ Hội Liên hiệp Phụ nữ Việt Nam",
                        "Căn cứ Quy chế thi đua, khen thưởng của Hội Liên hiệp Phụ nữ Việt Nam",
                        "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Trung ương Hội"));
        model.put("nomineeWord", "tập thể");
        model.put("awards", range(rows, SampleDocuments::award));
        return model;
    }

    static Map<String, Object> letter(int rows) {
        var model = signer("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Trần Thị Tuyết Hương");
        model.put("number", "05/TTr-BTV");
        model.put("date", LocalDate.of(2022, 11, 21));
        model.put("place", "Hưng Yên");
        model.put("issuer", "Hội Liên hiệp Phụ nữ tỉnh Hưng Yên");
        model.put("addressee", "Hội đồng Thi đua - Khen thưởng Trung ương Hội Liên hiệp Phụ nữ Việt Nam");
        model.put("clusterName", CLUSTER);
        model.put("year", 2022);
        model.put("candidates", range(rows, SampleDocuments::candidate));
        model.put("reserves", range(2, SampleDocuments::candidate));
        return model;
    }

    static Map<String, Object> minutes(int rows) {
        var model = new LinkedHashMap<String, Object>();
        model.put("unitName", CENTRE);
        model.put("clusterName", CLUSTER);
        model.put("title", "Suy tôn Cờ thi đua năm 2022 và bầu Cụm trưởng năm 2023");
        model.put("place", "Hội trường Thành ủy Hưng Yên");
        model.put("openedAt", Instant.parse("2022-11-18T02:05:00Z"));
        model.put("closedAt", Instant.parse("2022-11-18T03:30:00Z"));
        model.put("rollSize", 9);
        model.put("cast", 9);
        model.put("rollHash", HASH);
        model.put(
                "ruleText",
                "Hợp lệ khi có từ 2/3 số người có tên trong danh sách bỏ phiếu.\n"
                        + "Được suy tôn khi quá 1/2 số người có quyền bỏ phiếu đối với đơn vị đó đồng ý.");
        model.put(
                "questions",
                List.of(
                        question("Suy tôn " + LEADING + " (01 đơn vị)", rows),
                        question("Suy tôn " + EXCELLENT + " (02 đơn vị)", rows)));
        model.put(
                "signatures",
                List.of(
                        signature("Vũ Thị Thanh Huyền", "Tổ trưởng Tổ kiểm phiếu", null),
                        signature("Nguyễn Thị Kim Anh", "Kiểm phiếu viên", "Đã đối chiếu với danh sách"),
                        signature("Trần Thị Tuyết Hương", "Chủ trì, Cụm trưởng", null)));
        model.put("secretary", "Đặng Thị Ngọc Thuỷ");
        model.put("recordHash", HASH);
        model.put("qr", QrCode.pngDataUri("https://suyton.example/ballots/7f3a/record", 300));
        return model;
    }

    static Map<String, Object> certificate(String nominee) {
        var model = signer("TM. ĐOÀN CHỦ TỊCH", "CHỦ TỊCH", "Hà Thị Nga");
        model.put("issuer", "Đoàn Chủ tịch");
        model.put("parentIssuer", CENTRE);
        model.put("awardName", LEADING);
        model.put("nominee", nominee);
        model.put("year", 2022);
        model.put("decisionNumber", "01/QĐ-ĐCT");
        model.put("decisionDate", LocalDate.of(2022, 12, 9));
        model.put("place", "Hà Nội");
        model.put("verificationCode", "K7QM-2XRD-94TB-5WHE-PQ3N");
        model.put("qr", QrCode.pngDataUri("https://suyton.example/verify/K7QM-2XRD-94TB-5WHE-PQ3N", 300));
        return model;
    }

    private static Map<String, Object> signer(String form, String title, String name) {
        var model = new LinkedHashMap<String, Object>();
        model.put("signingForm", form);
        model.put("signerTitle", title);
        model.put("signerName", name);
        return model;
    }

    private static Object award(int row) {
        record Award(int order, String awardName, String nominee, Money bonus) {}
        var leads = row % 3 == 0;
        return new Award(row + 1, leads ? LEADING : EXCELLENT, unit(row), new Money(leads ? 11_920_000 : 8_940_000));
    }

    private static Object candidate(int row) {
        return Map.of(
                "order",
                row + 1,
                "nominee",
                unit(row),
                "awardName",
                row == 0 ? LEADING : EXCELLENT,
                "votes",
                7,
                "ratio",
                new Ratio(7, 8));
    }

    private static Map<String, Object> question(String text, int rows) {
        return Map.of("text", text, "options", range(rows, SampleDocuments::option));
    }

    private static Object option(int row) {
        var option = new LinkedHashMap<String, Object>();
        option.put("label", unit(row));
        option.put("yes", row == 0 ? 7 : 4);
        option.put("no", row == 0 ? 1 : 4);
        option.put("abstain", 0);
        option.put("base", 8);
        option.put("ratio", row == 0 ? new Ratio(7, 8) : new Ratio(4, 8));
        option.put("required", "quá 1/2");
        option.put("passed", row == 0);
        option.put("elected", row == 0);
        option.put("reason", row == 2 ? "Không quá 1/2 của 8 người có quyền bỏ phiếu" : null);
        return option;
    }

    private static Map<String, Object> signature(
            String name, String role, @org.jspecify.annotations.Nullable String comment) {
        var signature = new LinkedHashMap<String, Object>();
        signature.put("name", name);
        signature.put("role", role);
        signature.put("at", Instant.parse("2022-11-18T03:50:00Z"));
        signature.put("outcome", "Xác nhận");
        signature.put("comment", comment);
        return signature;
    }

    private static String unit(int row) {
        return UNITS.get(row % UNITS.size());
    }

    private static List<Object> range(int rows, java.util.function.IntFunction<Object> row) {
        var list = new ArrayList<Object>();
        for (var at = 0; at < rows; at++) {
            list.add(row.apply(at));
        }
        return list;
    }
}
