package vn.suyton.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.suyton.dossier.SampleFiles.bytes;
import static vn.suyton.dossier.SampleFiles.docxWith;
import static vn.suyton.dossier.SampleFiles.join;
import static vn.suyton.dossier.SampleFiles.packedPdf;
import static vn.suyton.dossier.SampleFiles.pdf;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reviewer opens must be what it says and must do nothing by itself. */
class ContentCheckTests {

    @ParameterizedTest
    @MethodSource
    void keepsHonestFiles(String name, byte[] content, FileType type) {
        assertThat(ContentCheck.check(name, content)).isEqualTo(type);
    }

    static Stream<Arguments> keepsHonestFiles() {
        return Stream.of(
                arguments("Báo cáo.pdf", pdf(""), FileType.PDF),
                arguments("BAOCAO.PDF", packedPdf("/Filter /FlateDecode", "4 0 <</Type /Page>>"), FileType.PDF),
                arguments("ảnh.png", SampleFiles.png(), FileType.PNG),
                arguments("ảnh.jpeg", SampleFiles.jpeg(), FileType.JPEG),
                arguments("ảnh.JPG", SampleFiles.jpeg(), FileType.JPEG),
                arguments("báo cáo.docx", SampleFiles.docx(), FileType.DOCX),
                arguments("số liệu.xlsx", SampleFiles.xlsx(), FileType.XLSX),
                arguments("liên kết.docx", docxWith("word/_rels/document.xml.rels", """
                                <Relationship Type="http://x/relationships/hyperlink" Target="https://phunu.vn"
                                  TargetMode="External"/>"""), FileType.DOCX));
    }

    @ParameterizedTest
    @MethodSource
    void refusesForgedTypes(String name, byte[] content, String problem) {
        assertRefused(name, content, problem);
    }

    static Stream<Arguments> refusesForgedTypes() {
        return Stream.of(
                arguments("report.pdf", bytes("MZ\u0090 a program"), "unsupported-file"),
                arguments("report.pdf", bytes("<html><script>alert(1)</script>"), "unsupported-file"),
                arguments("photo.png", bytes("<svg onload='alert(1)'/>"), "unsupported-file"),
                arguments("report.pdf", SampleFiles.png(), "file-extension"),
                arguments("photo.png", pdf(""), "file-extension"),
                arguments("report.pdf.exe", pdf(""), "file-extension"),
                arguments("report", pdf(""), "file-extension"),
                arguments("list.xlsx", SampleFiles.docx(), "file-extension"),
                arguments("report.docx", SampleFiles.zip(Map.of("a.txt", bytes("a"))), "unsupported-file"),
                arguments("report.pdf", bytes("%PDF-1.7 cut off"), "damaged-file"),
                arguments("report.docx", bytes("PK\u0003\u0004 cut off"), "damaged-file"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 0 obj <</S /JavaScript /JS (app.alert\\(1\\))>> endobj
            3 0 obj <</S/J#61vaScript>> endobj
            3 0 obj <</JS (x)>> endobj
            3 0 obj <</S /Launch /F (cmd.exe)>> endobj
            3 0 obj <</Type /EmbeddedFile>> endobj
            3 0 obj <</Names <</EmbeddedFiles 4 0 R>>>> endobj
            3 0 obj <</Subtype /RichMedia>> endobj
            """)
    void refusesActivePdf(String object) {
        assertRefused("report.pdf", pdf(object), "active-content");
    }

    @Test
    void findsScriptsInPackedObjects() {
        assertRefused(
                "report.pdf", packedPdf("/Filter /FlateDecode", "4 0 <</S /JavaScript /JS (x)>>"), "active-content");
    }

    @ParameterizedTest
    @CsvSource({"/Filter [/ASCIIHexDecode /FlateDecode]", "/Filter /FlateDecode /DecodeParms <</Predictor 12>>"})
    void refusesPackedObjectsThatCannotBeSearched(String dictionary) {
        assertRefused("report.pdf", packedPdf(dictionary, "4 0 <</Type /Page>>"), "active-content");
    }

    @Test
    void refusesAPictureThatIsAnArchiveToo() {
        var archive = SampleFiles.zip(Map.of("a.js", bytes("alert(1)")));

        assertRefused("photo.png", join(SampleFiles.png(), archive), "active-content");
        assertRefused("photo.jpg", join(SampleFiles.jpeg(), archive), "active-content");
        assertRefused("report.pdf", join(pdf(""), archive), "active-content");
    }

    @Test
    void refusesAPictureThatIsAPageOrAPdfToo() {
        assertRefused("photo.png", join(SampleFiles.png(), bytes("<script>alert(1)</script>")), "active-content");
        assertRefused("photo.jpg", join(SampleFiles.jpeg(), pdf("")), "active-content");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            word/vbaProject.bin            | x
            word/activeX/activeX1.xml      | x
            word/embeddings/oleObject1.bin | x
            word/run.exe                   | x
            word/_rels/settings.xml.rels   | <Relationship Type="x/attachedTemplate" Target="http://e/t.dotm" TargetMode="External"/>
            """)
    void refusesMacrosAndWhatIsFetchedOnOpening(String entry, String content) {
        assertRefused("report.docx", docxWith(entry, content), "active-content");
    }

    @Test
    void refusesAMacroFileUnderAnotherName() {
        assertRefused(
                "report.docx",
                SampleFiles.zip(Map.of(
                        "[Content_Types].xml",
                        bytes("<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
                        "word/document.xml",
                        bytes("x"))),
                "active-content");
    }

    @Test
    void refusesArchivesThatUnpackWithoutEnd() {
        assertRefused(
                "report.docx",
                SampleFiles.zip(Map.of(
                        "[Content_Types].xml", bytes("<Types/>"), "word/document.xml", new byte[201 * 1024 * 1024])),
                "damaged-file");
    }

    @Test
    void refusesAnArchiveThatShowsOtherFilesAtItsEnd() {
        var macro = docxWith("word/vbaProject.bin", "x");
        var innocent = SampleFiles.docx();

        assertRefused("report.docx", join(innocent, macro), "damaged-file");
    }

    @Test
    void isNotFooledByChanceInsidePictures() {
        assertThatNoException()
                .isThrownBy(() -> ContentCheck.check(
                        "report.pdf", pdf("3 0 obj <</Subtype /Image>>\nstream\n../JS ..\nendstream\nendobj")));
    }

    private static void assertRefused(String name, byte[] content, String problem) {
        Assertions.assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> ContentCheck.check(name, content))
                .extracting(FileRefused::type)
                .isEqualTo(problem);
    }
}
