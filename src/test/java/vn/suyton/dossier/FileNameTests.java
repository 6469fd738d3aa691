package vn.suyton.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "Báo cáo thành tích.pdf, Báo cáo thành tích.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\mai\\bao cao.pdf, bao cao.pdf",
        "..hidden.pdf, hidden.pdf",
        "a<b>|c?.pdf, a b c .pdf",
        "/, file"
    })
    void keepsTheNameWithoutWhatIsUnsafe(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void composesVietnameseLetters() {
        assertThat(FileName.clean("Ba\u0301o ca\u0301o.pdf")).isEqualTo("Báo cáo.pdf");
    }

    @Test
    void dropsSignsThatTurnTheReadingDirection() {
        assertThat(FileName.clean("report\u202Efdp.exe")).isEqualTo("report fdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).doesNotContain("\r", "\n", ":");
    }

    @Test
    void shortensButKeepsTheExtension() {
        assertThat(FileName.clean("ế".repeat(300) + ".docx")).hasSize(150).endsWith("ế.docx");
    }
}
