package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier on a record as large as all officers of the Union would make it. */
class RecordCheckIT {

    private static final int PAPERS = 60_000;

    @TempDir
    private Path directory;

    @Test
    void verifiesSixtyThousandPapersInSixtyFourMegabytes() throws IOException, InterruptedException {
        var record = Files.writeString(
                directory.resolve("record.json"), RecordMother.large(PAPERS).toJson());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var begin = System.nanoTime();
        var process = new ProcessBuilder(
                        java, "-Xmx64m", "-cp", "target/classes", Verify.class.getName(), record.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);

        assertThat(said.strip()).isEqualTo("identical");
        assertThat(took)
                .as("milliseconds for %s papers, %s bytes", PAPERS, Files.size(record))
                .isLessThan(60_000);
        Files.writeString(
                Path.of("target/verifier-60000.txt"), took + " ms, " + Files.size(record) + " bytes, 64 MB\n");
    }
}
