package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.suyton.demo.SeasonData;

/**
 * The season, played when the first test asks for it. One delegate votes twice; one member of the council does not vote, so
 * that her ballot ends by its timer.
 */
final class PlayedSeason {

    /** Changes her mind while the ballot is open. */
    static final String CHANGED_HER_MIND = "hai-duong.delegate";

    private final DataSource dataSource;
    private final Path keys;
    private @Nullable Course course;
    private boolean broken;

    PlayedSeason(DataSource dataSource, Path keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    /**
     * How the season went.
     *
     * @param replaced the paper that its voter replaced
     * @param sealed the database when all papers of the cluster's ballot were in the box
     * @param keyFiles what lay in the directory of the keys then
     * @param refusals answers to those who asked for the result too early
     * @param draft the decision as the signer read it
     * @param last the database in the end
     * @param log each line of the application's log with its error, if any
     */
    record Course(
            String clusterBallot,
            String councilBallot,
            List<SeasonDriver.Cast> clusterPapers,
            List<SeasonDriver.Cast> councilPapers,
            SeasonDriver.Cast replaced,
            DatabaseDump sealed,
            List<String> keyFiles,
            List<SeasonHttp.Answer> refusals,
            String draft,
            DatabaseDump last,
            List<String> log) {}

    synchronized Course course(SeasonHttp http) {
        assertThat(broken).as("The season broke off in the first test").isFalse();
        if (course == null) {
            broken = true;
            course = play(http);
            broken = false;
        }
        return course;
    }

    List<String> keyFiles() {
        try (var files = Files.list(keys)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Course play(SeasonHttp http) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try {
            FileSystemUtils.deleteRecursively(keys);
            return play(http, new SeasonDriver(http, SeasonData.load()), log.list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            root.detachAppender(log);
        }
    }

    private Course play(SeasonHttp http, SeasonDriver driver, List<ILoggingEvent> log) {
        driver.nominate();
        var clusterBallot = driver.callVoting().path("ballotId").stringValue();
        driver.tasks().decide(driver.head(), "OpenBallot", "open");
        var replaced = driver.cast(
                CHANGED_HER_MIND, clusterBallot, VotePlan.against(driver.ballot(CHANGED_HER_MIND, clusterBallot)));
        var clusterPapers = driver.castAll(clusterBallot, driver.clusterPapers(clusterBallot));
        var sealed = DatabaseDump.of(dataSource);
        var keyFiles = keyFiles();
        driver.tasks().decide(driver.head(), "CloseBallot", "close");
        driver.tasks().decide(driver.tellers().get(1), "CountBallot", "count");
        var refusals = askTooEarly(http, driver, clusterBallot);
        driver.certifyClusterBallot();
        driver.submit();
        var councilBallot = driver.openCouncilBallot();
        var councilPapers = driver.castAll(councilBallot, driver.councilPapers(councilBallot));
        driver.letTimePass(councilBallot);
        driver.countAndCertifyCouncilBallot();
        var draft = new SeasonView(http)
                .pdf(
                        "central.signer",
                        "/award-requests/" + SeasonView.text(driver.request(), "id") + "/draft-decision.pdf");
        driver.sign();
        driver.tasks().decide("central.clerk", "IssueDecision", "issue");
        driver.confer();
        return new Course(
                clusterBallot,
                councilBallot,
                clusterPapers,
                councilPapers,
                replaced,
                sealed,
                keyFiles,
                refusals,
                draft,
                DatabaseDump.of(dataSource),
                lines(log));
    }

    /** Counted is not certified: nobody gets to see the numbers yet. */
    private static List<SeasonHttp.Answer> askTooEarly(SeasonHttp http, SeasonDriver driver, String ballotId) {
        var answers = new ArrayList<SeasonHttp.Answer>();
        for (var username : List.of(driver.head(), driver.delegates().get(0), SeasonDriver.ADMIN, "central.auditor")) {
            for (var part : List.of("result", "record", "minutes.pdf")) {
                answers.add(http.ask(username, "/ballots/" + ballotId + "/" + part));
            }
        }
        return answers;
    }

    private static List<String> lines(List<ILoggingEvent> log) {
        return List.copyOf(log).stream()
                .map(event -> event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .toList();
    }
}
