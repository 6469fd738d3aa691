package vn.suyton.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import vn.suyton.platform.Role;

/**
 * The season that the demonstration plays, as the data file tells it: who takes part, what is nominated, who votes how.
 *
 * @param begins when the clock of the demonstration starts
 * @param acclamation votes in favour: award, then unit
 * @param decided date of the decision
 * @param ceremony date of the conferment
 */
public record SeasonData(
        int year,
        OffsetDateTime begins,
        NamedUnit central,
        ClusterData cluster,
        List<NamedUnit> units,
        List<PersonData> people,
        Nominations nominations,
        Conference conference,
        Map<String, Map<String, Integer>> acclamation,
        HeadElection headElection,
        CouncilVote council,
        LocalDate decided,
        LocalDate ceremony) {

    /** A unit; its id is its code. */
    public record NamedUnit(String id, String name) {}

    public record ClusterData(String id, String name, String head) {}

    /** A person; the sign-in name is the id. {@code unit} is null for people of the central body. */
    public record PersonData(
            String username, String name, @Nullable String unit, List<OfficeData> offices) {}

    /** An office; {@code scope} is a unit, a cluster, or {@code central}. */
    public record OfficeData(
            Role role,
            String scope,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** What is proposed; {@code by} is the last day to hand it in. */
    public record Nominations(LocalDate by, List<Entry> entries) {

        public record Entry(
                String award,
                String unit,
                String achievements,
                @DefaultValue Map<String, Long> figures) {}
    }

    /** The year-end conference of the cluster, at which it votes. */
    public record Conference(
            String place, OffsetDateTime opens, OffsetDateTime closes, String theme, String nextTheme) {}

    /** Who votes for which unit as next year's head: the number of marks for each. */
    public record HeadElection(int year, Map<String, Integer> votes) {}

    /** The same numbers for each candidate. The council's term runs from the proposal. */
    public record CouncilVote(
            OffsetDateTime proposed, OffsetDateTime opens, OffsetDateTime closes, int votesFor, int votesAgainst) {}

    /** The usernames of those who hold the office, in the order of the file. */
    public List<String> holdersOf(Role role, String scope) {
        return people.stream()
                .filter(person -> person.offices().stream()
                        .anyMatch(office ->
                                office.role() == role && office.scope().equals(scope)))
                .map(PersonData::username)
                .toList();
    }

    /** Reads {@code demo/season-2022.yaml} from the class path. */
    public static SeasonData load() {
        try {
            var sources = new YamlPropertySourceLoader().load("season", new ClassPathResource("demo/season-2022.yaml"));
            var binder = new Binder(ConfigurationPropertySources.from(sources));
            return binder.bind("season", SeasonData.class).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
