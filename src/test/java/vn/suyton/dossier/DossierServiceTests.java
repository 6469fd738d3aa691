package vn.suyton.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.TestTime;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.SubjectRef;

@SuyTonTest
@Transactional
@RecordApplicationEvents
class DossierServiceTests {

    static final SubjectRef CASE = new SubjectRef("NOMINATION", "n-1");
    static final Actor OFFICER = new Actor("hung-yen.officer", "p-1", "Mai", "hung-yen", List.of());

    @Autowired
    DossierService dossiers;

    @Autowired
    ApplicationEvents events;

    @Test
    void keepsAFileWithItsHashAndSaysWhoAddedIt() {
        var content = SampleFiles.pdf("");

        var kept = dossiers.add(OFFICER, CASE, "achievement-report", "/tmp/Ba\u0301o ca\u0301o.pdf", content);

        assertThat(kept.name()).isEqualTo("Báo cáo.pdf");
        assertThat(kept.type()).isEqualTo("application/pdf");
        assertThat(kept.sha256()).hasSize(64);
        assertThat(kept.uploadedBy()).isEqualTo("hung-yen.officer");
        assertThat(kept.uploadedAt()).isAfterOrEqualTo(TestTime.BEGIN);
        assertThat(dossiers.list(CASE)).containsExactly(kept);
        assertThat(dossiers.content(CASE, kept.id()).content()).isEqualTo(content);
        assertThat(events.stream(Act.class)).anySatisfy(act -> {
            assertThat(act.action()).isEqualTo("dossier.file-added");
            assertThat(act.details()).containsEntry("sha256", kept.sha256());
        });
    }

    @Test
    void keepsLargeFilesWhole() {
        var noise = new byte[9 * 1024 * 1024];
        Arrays.fill(noise, (byte) 'x');
        noise[5_000_000] = 'y';
        var content = SampleFiles.join(SampleFiles.png(), noise);

        var kept = dossiers.add(OFFICER, CASE, "evidence", "photo.png", content);

        assertThat(dossiers.content(CASE, kept.id()).content()).isEqualTo(content);
    }

    @Test
    void keepsTheSameFileOnce() {
        var first = dossiers.add(OFFICER, CASE, "evidence", "a.png", SampleFiles.png());
        var second = dossiers.add(OFFICER, CASE, "evidence", "b.png", SampleFiles.png());

        assertThat(second).isEqualTo(first);
        assertThat(dossiers.list(CASE)).hasSize(1);
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        var content = Arrays.copyOf(SampleFiles.png(), 20 * 1024 * 1024 + 1);

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> dossiers.add(OFFICER, CASE, "evidence", "a.png", content))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(DomainProblem.Kind.TOO_LARGE);
                    assertThat(problem.type()).isEqualTo("file-too-large");
                });
    }

    @Test
    void refusesNothingAndAnUnknownPart() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> dossiers.add(OFFICER, CASE, "evidence", "a.png", new byte[0]));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> dossiers.add(OFFICER, CASE, "../x", "a.png", SampleFiles.png()));
    }

    @Test
    void showsAFileOnlyWithItsOwnCase() {
        var kept = dossiers.add(OFFICER, CASE, "evidence", "a.png", SampleFiles.png());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> dossiers.content(new SubjectRef("NOMINATION", "n-2"), kept.id()));
    }

    @Test
    void removesAFileWithItsContent() {
        var kept = dossiers.add(OFFICER, CASE, "evidence", "a.png", SampleFiles.png());

        dossiers.remove(OFFICER, CASE, kept.id());

        assertThat(dossiers.list(CASE)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> dossiers.content(CASE, kept.id()));
    }
}
