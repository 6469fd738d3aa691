package vn.suyton.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever edits a rule must be told where the slip is. */
class RulebookFaultsTests {

    static final String FILE = "nd-98-2023.yaml";

    @TempDir
    Path directory;

    @BeforeEach
    void copyTheRulebook() throws IOException {
        try (var files = Files.list(Path.of("config/rulebook"))) {
            files.forEach(this::copy);
        }
    }

    @Test
    void readsAnEditedDirectory() {
        edit(FILE, "threshold: 4/5", "threshold: 9/10");

        assertThat(new Rulebook(new ProgrammeProperties(directory))
                        .findVersion("nd-98-2023")
                        .orElseThrow()
                        .awardTypes())
                .allSatisfy(type -> assertThat(type.councilVote().threshold()).hasToString("9/10"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            bonusStep: 10000           | bonusSteps: 10000          | key 'bonusStep' is missing
            bonusStep: 10000           | bonusStep: many            | 'bonusStep' must be a whole number, not 'many'
            bonusStep: 10000           | bonusStep: 0               | 'bonusStep' must be at least 1
            bonusStep: 10000           | bonusStep: [1]             | 'bonusStep' must be a text
            threshold: 4/5             | threshold: 5/4             | must be a fraction from 0/1 to 1/1
            threshold: 4/5             | threshold: 80%             | must be a fraction like 4/5, not '80%'
            threshold: 4/5             | threshold: 4/0             | must be a fraction from 0/1 to 1/1
            comparison: AT_LEAST       | comparison: MORE           | must be one of [AT_LEAST, MORE_THAN], not 'MORE'
            excludeOwnUnit: false      | excludeOwnUnit: maybe      | 'excludeOwnUnit' must be true or false
            tieBreak: HIGHER_SCORE     | tieBreak: HIGHER_SCORE, x  | must be one of
            yieldsTo: leading-unit-flag | yieldsTo: leading-flag    | yields to 'leading-flag', which is no other award
            code: advanced-worker      | code: leading-unit-flag    | award type 'leading-unit-flag' is given twice
            effectiveTo: 2025-06-30    | effectiveTo: 2025-05-31    | leave a gap after 2025-05-31
            effectiveTo: 2025-06-30    | effectiveTo: 2025-07-01    | overlap: the second begins on 2025-07-01
            effectiveTo: 2025-06-30    | effectiveTo: 30/06/2025    | 'effectiveTo' must be a day like 2024-01-01
            version: nd-98-2023        | version: nd-91-2017        | version 'nd-91-2017' is given by two files
            version: nd-98-2023        | version: "ND 98"           | must be small letters, digits and hyphens
            seatsPerCluster: 0         | seatsPerCluster: 1         | key 'clusterVote' is missing
            awardTypes:                | awardTypes: 7              | not readable as YAML
            """)
    void namesWhatIsWrong(String right, String wrong, String reason) {
        edit(FILE, right, wrong);

        assertThat(faults()).contains(reason);
    }

    @Test
    void namesTheLine() throws IOException {
        edit(FILE, "bonusStep: 10000", "bonusStep: 10000\nbonusFloor: 1");
        var line = Files.readAllLines(directory.resolve(FILE)).indexOf("bonusFloor: 1") + 1;

        assertThat(faults()).startsWith(FILE + ", line " + line + ": unknown key 'bonusFloor'");
    }

    @Test
    void refusesRulesWithoutALegalBasis() throws IOException {
        var text = Files.readString(directory.resolve(FILE));
        Files.writeString(
                directory.resolve(FILE), text.replaceFirst("(?m)^legalBasis:\\R(  - .*\\R)+", "legalBasis: []\n"));

        assertThat(faults()).contains("'legalBasis' must not be empty");
    }

    @Test
    void listsTheFaultsOfAllFilesAtOnce() {
        edit(FILE, "bonusStep: 10000", "bonusStep: x");
        edit("nd-152-2025.yaml", "bonusStep: 10000", "bonusStep: y");

        assertThat(faults()).contains("not 'x'", "not 'y'");
    }

    @Test
    void refusesARulebookWithoutBaseSalaries() throws IOException {
        Files.delete(directory.resolve("base-salary.yaml"));

        assertThat(faults()).contains("file base-salary.yaml is missing");
    }

    @Test
    void refusesTheLastRulesWhenTheyEnd() {
        edit("nd-152-2025.yaml", "bonusStep:", "effectiveTo: 2030-01-01\nbonusStep:");

        assertThat(faults()).contains("ends on 2030-01-01 and nothing follows it");
    }

    @Test
    void refusesAWorkedDayThatIsNoWeekend() {
        edit("holidays.yaml", "- 2024-05-04", "- 2024-05-06");

        assertThatExceptionOfType(InvalidRulebook.class)
                .isThrownBy(() -> new WorkingCalendar(new ProgrammeProperties(directory)))
                .withMessageContaining("2024-05-06 is no Saturday or Sunday");
    }

    @Test
    void explainsItselfInsteadOfShowingAStackTrace() {
        var problem = new InvalidRulebook("nd-1.yaml", 7, "key 'x' is missing");

        var analysis = new InvalidRulebookAnalyzer().analyze(new IllegalStateException("bean", problem));

        assertThat(analysis)
                .extracting("description", "action")
                .satisfies(texts -> assertThat(texts.toString())
                        .contains("nd-1.yaml, line 7: key 'x' is missing", "suyton.programme.rulebook"));
    }

    private String faults() {
        try {
            return "no faults in " + new Rulebook(new ProgrammeProperties(directory));
        } catch (InvalidRulebook e) {
            return String.join("\n", e.faults());
        }
    }

    private void edit(String file, String right, String wrong) {
        try {
            var text = Files.readString(directory.resolve(file));
            assertThat(text).contains(right);
            Files.writeString(directory.resolve(file), text.replace(right, wrong));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path file) {
        try {
            Files.copy(file, directory.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
