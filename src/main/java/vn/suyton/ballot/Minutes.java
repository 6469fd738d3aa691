package vn.suyton.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.suyton.document.DocumentService;
import vn.suyton.document.QrCode;
import vn.suyton.organisation.OfficeHolder;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Ratio;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SiteProperties;

/** The minutes of the count (biên bản kiểm phiếu): what is signed, and the document made of it. */
@Component
class Minutes {

    static final String KIND = "MINUTES";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final BallotMapper ballots;
    private final BallotBoxMapper box;
    private final SettlementMapper settlements;
    private final RollMapper rolls;
    private final DeskMapper desk;
    private final DocumentService documents;
    private final OrganisationService organisation;
    private final MessageSource messages;
    private final SiteProperties site;

    Minutes(
            BallotMapper ballots,
            BallotBoxMapper box,
            SettlementMapper settlements,
            RollMapper rolls,
            DeskMapper desk,
            DocumentService documents,
            OrganisationService organisation,
            MessageSource messages,
            SiteProperties site) {
        this.ballots = ballots;
        this.box = box;
        this.settlements = settlements;
        this.rolls = rolls;
        this.desk = desk;
        this.documents = documents;
        this.organisation = organisation;
        this.messages = messages;
        this.site = site;
    }

    String record(Ballot ballot) {
        var id = ballot.id();
        var record = new PublicRecord(
                ballot.head(),
                ballot.countBasis(),
                box.listTrackers(id),
                box.listMarks(id),
                box.listRankings(id).stream().map(RankingRow::counted).toList(),
                settlements.listSettlements(id),
                desk.listObjections(id),
                ballot.counted(),
                String.valueOf(ballot.minutesHash()));
        return record.toJson();
    }

    void issue(Ballot ballot) {
        var result = ballot.counted();
        var model = new HashMap<String, Object>();
        model.put("unitName", text("ballot.minutes.union"));
        model.put("clusterName", holder(ballot));
        model.put("title", ballot.title());
        model.put("openedAt", Objects.requireNonNull(ballot.openedAt()));
        model.put("closedAt", Objects.requireNonNull(ballot.closedAt()));
        model.put("rollSize", result.rollSize());
        model.put("cast", result.cast());
        model.put("channels", channels(ballot));
        model.put("rollHash", String.valueOf(ballot.rollHash()));
        model.put("ruleText", rules(ballot));
        model.put("questions", result.questions().stream().map(this::question).toList());
        model.put(
                "signatures",
                ballots.listSignatures(ballot.id()).stream()
                        .map(this::signature)
                        .toList());
        model.put("objections", desk.listObjections(ballot.id()));
        secretary(ballot).ifPresent(name -> model.put("secretary", name));
        model.put("recordHash", CanonicalJson.sha256(record(ballot)));
        model.put("qr", QrCode.pngDataUri(verification(ballot), 300));
        documents.issue(
                KIND,
                Ballot.subject(ballot.id()),
                text("ballot.minutes.title", ballot.title()),
                "bien-ban-kiem-phieu.pdf",
                "ballot/minutes",
                model);
    }

    /** What is printed on paper nobody can alter in the database: the page compares it with what it computes. */
    private String verification(Ballot ballot) {
        return site.url() + "/verify/ballots/" + ballot.id() + "?minutes=" + ballot.minutesHash();
    }

    /** Who kept the hall on the day of the vote: the cluster's secretary, or the clerk for the council. */
    private Optional<String> secretary(Ballot ballot) {
        var office = ballot.clusterId() == null ? Role.CLERK : Role.CLUSTER_SECRETARY;
        var day = LocalDate.ofInstant(ballot.closesAt(), ShiftableClock.VIETNAM);
        return organisation.holdersOf(office, ballot.scopeId(), day).stream()
                .map(OfficeHolder::fullName)
                .findFirst();
    }

    /** What came in beside the electronic papers, shown apart; empty when nothing did. */
    private List<String> channels(Ballot ballot) {
        var basis = ballot.countBasis();
        var lines = new ArrayList<String>();
        var present = basis.electorate().present();
        if (present != null) {
            lines.add(text("ballot.minutes.present", present.size()));
        }
        rolls.listAmendments(ballot.id()).stream()
                .filter(RollAmendment::isConfirmed)
                .forEach(amendment -> lines.add(text(
                        "ballot.minutes.amendment." + amendment.kind(),
                        amendment.name(),
                        amendment.reason(),
                        amendment.proposer(),
                        String.valueOf(amendment.confirmer()))));
        totals(lines, "ballot.minutes.paper", ballot, basis.paper());
        totals(lines, "ballot.minutes.written", ballot, basis.written());
        return lines;
    }

    private void totals(List<String> lines, String key, Ballot ballot, ChannelTotals totals) {
        if (totals.people() == 0) {
            return;
        }
        lines.add(text(key, totals.people()));
        for (var part : totals.questions()) {
            ballot.questions().stream()
                    .filter(question -> question.key().equals(part.id()))
                    .forEach(question -> part.options()
                            .forEach(option -> lines.add(text(
                                    "ballot.minutes.channel-line",
                                    question.text(),
                                    question.findOption(option.id())
                                            .map(Option::label)
                                            .orElse(option.id()),
                                    option.yes(),
                                    option.no(),
                                    option.abstain(),
                                    part.invalid()))));
        }
    }

    private String holder(Ballot ballot) {
        return ballot.clusterId() == null
                ? text("ballot.minutes.council")
                : organisation.getCluster(ballot.clusterId(), ballot.year()).name();
    }

    /** Each rule once, with the questions it holds for where they differ. */
    private String rules(Ballot ballot) {
        var byRule = ballot.questions().stream()
                .collect(Collectors.groupingBy(Question::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(entry -> (byRule.size() == 1 ? "" : names(entry.getValue()) + ": ")
                        + Explanation.of(entry.getKey()).stream()
                                .map(sentence -> sentence.text(messages, VIETNAMESE))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String names(List<Question> questions) {
        return questions.stream().map(Question::text).collect(Collectors.joining("; "));
    }

    private Map<String, Object> question(QuestionResult question) {
        return Map.of(
                "text",
                question.text(),
                "options",
                question.options().stream().map(this::option).toList());
    }

    private Map<String, Object> option(OptionResult option) {
        var line = new HashMap<String, Object>();
        line.put("label", option.label());
        line.put("yes", option.yes());
        line.put("no", option.no());
        line.put("abstain", option.abstain());
        line.put("base", option.base());
        line.put("ratio", option.base() == 0 ? new Ratio(0, 1) : option.ratio());
        line.put("required", text("ballot.required." + option.comparison(), Explanation.fraction(option.required())));
        line.put("passed", option.passed());
        line.put("elected", option.elected());
        line.put("reason", Explanation.place(option).text(messages, VIETNAMESE));
        return line;
    }

    private Map<String, @Nullable Object> signature(Signature signature) {
        var line = new HashMap<String, @Nullable Object>();
        line.put("name", signature.name());
        line.put("role", text("role." + signature.role()));
        line.put("at", signature.at());
        line.put("outcome", text("ballot.signature." + signature.outcome()));
        line.put("comment", signature.comment());
        return line;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
