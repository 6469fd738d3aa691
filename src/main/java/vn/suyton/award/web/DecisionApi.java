package vn.suyton.award.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.award.Award;
import vn.suyton.award.AwardDecisionService;
import vn.suyton.award.Decision;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1")
class DecisionApi {

    private final AwardDecisionService decisions;

    DecisionApi(AwardDecisionService decisions) {
        this.decisions = decisions;
    }

    record DecisionView(
            String id, String number, LocalDate date, String signer, String requestId, List<AwardView> awards) {}

    /** An award of a decision; the bonus is in đồng. */
    record AwardView(
            String id,
            String awardType,
            String awardName,
            String nominee,
            String unitId,
            long bonus,
            String verificationCode) {

        static AwardView of(Award award) {
            return new AwardView(
                    award.id(),
                    award.awardType(),
                    award.name(LocaleContextHolder.getLocale().getLanguage()),
                    award.nomineeName(),
                    award.unitId(),
                    award.bonus(),
                    award.verificationCode());
        }
    }

    @GetMapping("/decisions")
    Page<DecisionView> list(@RequestParam(required = false) @Nullable Integer year) {
        var awards = decisions.awardsOfYear(year);
        return new Page<>(
                decisions.list(year).stream()
                        .map(decision -> view(decision, awards.getOrDefault(decision.id(), List.of())))
                        .toList(),
                null);
    }

    @GetMapping("/decisions/{id}")
    DecisionView get(@PathVariable String id) {
        return view(decisions.get(id), decisions.awards(id));
    }

    @GetMapping("/decisions/{id}/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable String id) {
        return AwardRequestApi.pdf(decisions.document(id), "decision.pdf");
    }

    @GetMapping("/awards/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String id) {
        return AwardRequestApi.pdf(decisions.certificate(id), "certificate.pdf");
    }

    private static DecisionView view(Decision decision, List<Award> awards) {
        return new DecisionView(
                decision.id(),
                decision.number(),
                decision.decidedOn(),
                decision.signerName(),
                decision.requestId(),
                awards.stream().map(AwardView::of).toList());
    }
}
