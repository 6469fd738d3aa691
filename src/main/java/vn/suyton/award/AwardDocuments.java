package vn.suyton.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.suyton.document.DocumentService;
import vn.suyton.document.QrCode;
import vn.suyton.document.StoredDocument;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Ratio;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SiteProperties;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.RuleSet;

/** Fills the official papers of a request: submission letter, decision, certificates. */
@Component
class AwardDocuments {

    static final String SUBMISSION_LETTER = "SUBMISSION_LETTER";
    static final String DECISION = "DECISION";
    static final String CERTIFICATE = "CERTIFICATE";

    private static final String DECISION_TEMPLATE = "award/decision";
    private static final int QR_PIXELS = 240;
    private static final String PRESIDIUM = "Đoàn Chủ tịch";
    private static final String UNION = "Trung ương Hội Liên hiệp Phụ nữ Việt Nam";

    private final DocumentService documents;
    private final OrganisationService organisation;
    private final AwardSettings settings;
    private final SiteProperties site;
    private final ShiftableClock clock;

    AwardDocuments(
            DocumentService documents,
            OrganisationService organisation,
            AwardSettings settings,
            SiteProperties site,
            ShiftableClock clock) {
        this.documents = documents;
        this.organisation = organisation;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    void submissionLetter(AwardRequest request, Cluster cluster, RuleSet rules, List<Candidate> candidates) {
        var chair = organisation.holdersOf(Role.UNIT_CHAIR, cluster.head().id(), clock.today()).stream()
                .findFirst()
                .map(holder -> holder.fullName())
                .orElse("");
        var model = Map.<String, Object>ofEntries(
                Map.entry("number", request.letterNumber()),
                Map.entry("date", clock.today()),
                Map.entry("place", place(cluster)),
                Map.entry("issuer", cluster.head().name()),
                Map.entry("parentIssuer", UNION),
                Map.entry("addressee", "Hội đồng Thi đua - Khen thưởng\n" + UNION),
                Map.entry("clusterName", cluster.name()),
                Map.entry("year", request.year()),
                Map.entry("candidates", rows(rules, candidates, false)),
                Map.entry("reserves", rows(rules, candidates, true)),
                Map.entry("signerName", chair),
                Map.entry("signerTitle", "CHỦ TỊCH"),
                Map.entry("signingForm", "TM. BAN THƯỜNG VỤ"));
        documents.issue(
                SUBMISSION_LETTER,
                request.ref(),
                "Tờ trình số " + request.letterNumber(),
                "to-trinh-" + request.year() + ".pdf",
                "award/submission-letter",
                model);
    }

    private static List<Map<String, Object>> rows(RuleSet rules, List<Candidate> candidates, boolean reserve) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var candidate : candidates) {
            if (candidate.reserve() == reserve) {
                var votes = Ratio.parse(candidate.clusterVotes());
                rows.add(Map.of(
                        "order", rows.size() + 1,
                        "nominee", candidate.nomineeName(),
                        "awardName", awardName(rules, candidate),
                        "votes", votes.part(),
                        "ratio", votes));
            }
        }
        return rows;
    }

    private static String awardName(RuleSet rules, Candidate candidate) {
        return rules.findAwardType(candidate.awardType()).orElseThrow().nameVi();
    }

    /** The place is the head unit's province: "Hội LHPN tỉnh Hưng Yên" writes from Hưng Yên. */
    private static String place(Cluster cluster) {
        return cluster.head().name().replaceFirst("^.*(tỉnh|thành phố) ", "");
    }

    void decision(Decision decision, AwardRequest request, RuleSet rules, List<Award> awards) {
        documents.issue(
                DECISION,
                decision.ref(),
                "Quyết định số " + decision.number(),
                "quyet-dinh-" + decision.ordinal() + "-" + decision.year() + ".pdf",
                DECISION_TEMPLATE,
                decisionModel(decision, request, rules, awards));
    }

    /** The decision as it would be issued now, marked as a draft; nothing is kept. */
    byte[] draftDecision(Decision decision, AwardRequest request, RuleSet rules, List<Award> awards) {
        var model = new HashMap<>(decisionModel(decision, request, rules, awards));
        model.put("draft", true);
        return documents.render("Dự thảo quyết định", DECISION_TEMPLATE, model);
    }

    private Map<String, Object> decisionModel(
            Decision decision, AwardRequest request, RuleSet rules, List<Award> awards) {
        var rows = awards.stream()
                .map(award -> Map.<String, Object>of(
                        "order", award.position(),
                        "awardName", award.awardNameVi(),
                        "nominee", award.nomineeName(),
                        "bonus", award.money()))
                .toList();
        return Map.ofEntries(
                Map.entry("number", decision.number()),
                Map.entry("date", decision.decidedOn()),
                Map.entry("place", settings.place()),
                Map.entry("issuer", PRESIDIUM),
                Map.entry("parentIssuer", UNION),
                Map.entry("title", "Về việc khen thưởng trong phong trào thi đua năm " + request.year()),
                Map.entry("legalBasis", rules.legalBasis()),
                Map.entry("awards", rows),
                Map.entry("nomineeWord", nomineeWord(rules, awards)),
                Map.entry("signingForm", signingForm()),
                Map.entry("signerTitle", decision.signerTitle()),
                Map.entry("signerName", decision.signerName()));
    }

    private static String nomineeWord(RuleSet rules, List<Award> awards) {
        var kinds = awards.stream()
                .map(award ->
                        rules.findAwardType(award.awardType()).orElseThrow().nominee())
                .collect(Collectors.toSet());
        if (kinds.size() > 1) {
            return "tập thể, cá nhân";
        }
        return kinds.contains(AwardType.Nominee.PERSON) ? "cá nhân" : "tập thể";
    }

    void certificate(Decision decision, Award award) {
        var model = Map.<String, Object>ofEntries(
                Map.entry("issuer", PRESIDIUM),
                Map.entry("parentIssuer", UNION),
                Map.entry("awardName", award.awardNameVi()),
                Map.entry("nominee", award.nomineeName()),
                Map.entry("year", award.year()),
                Map.entry("decisionNumber", decision.number()),
                Map.entry("decisionDate", decision.decidedOn()),
                Map.entry("place", settings.place()),
                Map.entry("signingForm", signingForm()),
                Map.entry("signerTitle", decision.signerTitle()),
                Map.entry("signerName", decision.signerName()),
                Map.entry("verificationCode", award.verificationCode()),
                Map.entry("qr", QrCode.pngDataUri(site.verification(award.verificationCode()), QR_PIXELS)));
        documents.issue(
                CERTIFICATE,
                award.ref(),
                "Bằng chứng nhận – " + award.nomineeName(),
                "bang-chung-nhan-" + award.verificationCode() + ".pdf",
                "award/certificate",
                model);
    }

    /** The papers of a request, oldest first. */
    List<StoredDocument> of(AwardRequest request) {
        return documents.about(request.ref());
    }

    /** A paper of this request, and of no other. */
    byte[] content(AwardRequest request, String documentId) {
        return of(request).stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst()
                .map(document -> documents.content(document.id()))
                .orElseThrow(() -> new NotFound("DOCUMENT", documentId));
    }

    private static String signingForm() {
        return "TM. " + PRESIDIUM.toUpperCase(Locale.ROOT);
    }
}
