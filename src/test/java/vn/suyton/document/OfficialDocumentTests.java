package vn.suyton.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialDocumentTests {

    private static final Instant MADE = Instant.parse("2022-12-09T02:00:00Z");
    private static final String TONES =
            "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ"
                    + " ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ";

    private final DocumentTemplates templates = new DocumentTemplates();
    private final PdfRenderer renderer = new PdfRenderer();

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("award/decision", SampleDocuments.decision(3), "decision-3"),
                Arguments.of("award/decision", SampleDocuments.decision(30), "decision-30"),
                Arguments.of("award/submission-letter", SampleDocuments.letter(3), "letter-3"),
                Arguments.of("award/submission-letter", SampleDocuments.letter(30), "letter-30"),
                Arguments.of("ballot/minutes", SampleDocuments.minutes(3), "minutes-3"),
                Arguments.of("ballot/minutes", SampleDocuments.minutes(30), "minutes-30"),
                Arguments.of(
                        "award/certificate",
                        SampleDocuments.certificate("Hội Liên hiệp Phụ nữ tỉnh Quảng Ninh"),
                        "certificate"),
                Arguments.of(
                        "award/certificate",
                        SampleDocuments.certificate("Hội Liên hiệp Phụ nữ các cơ quan Trung ương và doanh nghiệp"
                                + " trực thuộc Khối trên địa bàn Thành phố Hồ Chí Minh"),
                        "certificate-long"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("samples")
    void embedsEveryFontAndKeepsItsTextReadable(String template, Map<String, Object> model, String name)
            throws IOException {
        var content = render(template, model);
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents", name + ".pdf"), content);

        try (var pdf = Loader.loadPDF(content)) {
            for (var page : pdf.getPages()) {
                assertThatFontsAreEmbedded(page);
            }
            var text = new PDFTextStripper().getText(pdf);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text).doesNotContain("null", "${", "??");
        }
    }

    @Test
    void writesAllVietnameseLettersInFourCuts() throws IOException {
        var rows = new StringBuilder();
        for (var cut : new String[] {"p", "b", "i"}) {
            rows.append("<%1$s>%2$s</%1$s><br/>".formatted(cut, Normalizer.normalize(TONES, Normalizer.Form.NFC)));
        }
        rows.append("<b><i>").append(TONES.toUpperCase(Locale.ROOT)).append("</i></b>");
        var xhtml = "<html lang=\"vi\"><head><style>body { font-family: 'Liberation Serif' }</style></head><body>"
                + rows + "</body></html>";

        try (var pdf = Loader.loadPDF(renderer.render(xhtml, MADE))) {
            assertThat(textOf(pdf)).contains(TONES, TONES.toUpperCase(Locale.ROOT));
            assertThat(pdf.getPage(0).getResources().getFontNames()).hasSize(4);
        }
    }

    @Test
    void composesDecomposedInput() throws IOException {
        var name = Normalizer.normalize("Đặng Thị Ngọc Thuỷ", Normalizer.Form.NFD);
        var model = new HashMap<>(SampleDocuments.letter(1));
        model.put("signerName", name);

        try (var pdf = Loader.loadPDF(render("award/submission-letter", model))) {
            assertThat(textOf(pdf)).contains("Đặng Thị Ngọc Thuỷ");
        }
    }

    @Test
    void decisionFollowsTheLayoutOfTheDecree() throws IOException {
        try (var pdf = Loader.loadPDF(render("award/decision", SampleDocuments.decision(3)))) {
            assertThat(textOf(pdf))
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "ĐOÀN CHỦ TỊCH",
                            "Số: 01/QĐ-ĐCT",
                            "Hà Nội, ngày 09 tháng 12 năm 2022",
                            "Căn cứ Luật Thi đua, khen thưởng;",
                            "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Trung ương Hội.",
                            "Điều 1. Tặng Cờ đơn vị dẫn đầu phong trào thi đua cho 01 tập thể",
                            "29.800.000 đồng (bằng chữ: Hai mươi chín triệu tám trăm nghìn đồng)",
                            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký",
                            "TM. ĐOÀN CHỦ TỊCH KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
                            "Nơi nhận:",
                            "Lưu: VT.",
                            "(Kèm theo Quyết định số 01/QĐ-ĐCT ngày 09 tháng 12 năm 2022");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Tên văn bản");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Đoàn Chủ tịch");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    @Test
    void decisionWithoutMoneyHasNoArticleOnIt() throws IOException {
        var model = new HashMap<>(SampleDocuments.decision(0));

        try (var pdf = Loader.loadPDF(render("award/decision", model))) {
            assertThat(textOf(pdf)).doesNotContain("Điều 3", "Tiền thưởng").contains("Như Điều 2");
        }
    }

    @Test
    void numbersPagesFromTheSecondOnInTheTopMargin() throws IOException {
        try (var pdf = Loader.loadPDF(render("ballot/minutes", SampleDocuments.minutes(30)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(firstLine(pdf, 1)).doesNotMatch("\\d+");
            assertThat(firstLine(pdf, 2)).isEqualTo("2");
            assertThat(firstLine(pdf, 3)).isEqualTo("3");
        }
    }

    @Test
    void repeatsTheHeadOfATableOnEachPage() throws IOException {
        try (var pdf = Loader.loadPDF(render("award/decision", SampleDocuments.decision(60)))) {
            var stripper = new PDFTextStripper();
            for (var page = 3; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("Tiền thưởng");
            }
        }
    }

    @Test
    void minutesNameRollRuleResultAndWhoCertified() throws IOException {
        try (var pdf = Loader.loadPDF(render("ballot/minutes", SampleDocuments.minutes(3)))) {
            assertThat(textOf(pdf))
                    .contains(
                            "BIÊN BẢN KIỂM PHIẾU",
                            "Bắt đầu bỏ phiếu: 09 giờ 05 phút, ngày 18 tháng 11 năm 2022.",
                            "Số người đã bỏ phiếu: 09, đạt 100%.",
                            "9f86d081 884c7d65",
                            "Được chọn",
                            "Không đạt",
                            "KIỂM PHIẾU VIÊN",
                            "THƯ KÝ",
                            "Đặng Thị Ngọc Thuỷ");
        }
    }

    @Test
    void certificateFitsOnOnePage() throws IOException {
        try (var pdf = Loader.loadPDF(render("award/certificate", SampleDocuments.certificate("Đơn vị")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(textOf(pdf)).contains("K7QM-2XRD-94TB", "Quyết định số: 01/QĐ-ĐCT", SampleDocuments.LEADING);
        }
    }

    @Test
    void escapesMarkupAndDropsControlCharacters() throws IOException {
        var content = render("award/certificate", SampleDocuments.certificate("Chi hội <b>A & B</b>\u0007\u0000"));

        try (var pdf = Loader.loadPDF(content)) {
            assertThat(textOf(pdf)).contains("Chi hội <b>A & B</b>");
        }
    }

    @Test
    void refusesAModelThatLacksWhatTheDocumentNeeds() {
        var model = new HashMap<>(SampleDocuments.decision(3));
        model.remove("number");

        assertThatThrownBy(() -> render("award/decision", model)).rootCause().hasMessageContaining("${number != null}");
    }

    @Test
    void writesEqualBytesForEqualInput() {
        assertThat(render("award/decision", SampleDocuments.decision(3)))
                .isEqualTo(render("award/decision", SampleDocuments.decision(3)));
    }

    private byte[] render(String template, Map<String, Object> model) {
        return renderer.render(templates.fill(template, "Tên văn bản", model), MADE);
    }

    private static void assertThatFontsAreEmbedded(PDPage page) throws IOException {
        var resources = page.getResources();
        for (var name : resources.getFontNames()) {
            var font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).contains("LiberationSerif");
        }
    }

    private static String textOf(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static String firstLine(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).strip().lines().findFirst().orElse("").strip();
    }
}
