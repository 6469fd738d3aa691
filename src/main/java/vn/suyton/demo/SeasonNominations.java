package vn.suyton.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.suyton.document.DocumentService;
import vn.suyton.nomination.Figures;
import vn.suyton.nomination.NominationDraft;
import vn.suyton.nomination.NominationQuery;
import vn.suyton.nomination.NominationService;
import vn.suyton.platform.Actor;
import vn.suyton.programme.AwardType;

/** The units of the season propose themselves; chairs confirm, the cluster head accepts. */
@Component
@Profile("demo")
class SeasonNominations {

    private static final int MOST = 200;

    private final NominationService nominations;
    private final SeasonPeople people;
    private final DocumentService documents;

    SeasonNominations(NominationService nominations, SeasonPeople people, DocumentService documents) {
        this.nominations = nominations;
        this.people = people;
        this.documents = documents;
    }

    void play(SeasonData season) {
        for (var entry : season.nominations().entries()) {
            var officer = people.actor(entry.unit() + ".officer");
            if (!isProposed(officer, season.year(), entry)) {
                propose(officer, season, entry);
            }
        }
        people.decide("ConfirmNomination", "confirm");
        people.decide("ReviewNomination", "accept");
    }

    private boolean isProposed(Actor officer, int year, SeasonData.Nominations.Entry entry) {
        return nominations.search(officer, new NominationQuery(year, null, null, null, MOST)).items().stream()
                .anyMatch(nomination -> nomination.awardType().equals(entry.award())
                        && nomination.nominee().id().equals(entry.unit()));
    }

    private void propose(Actor officer, SeasonData season, SeasonData.Nominations.Entry entry) {
        var figures = new TreeMap<String, BigDecimal>();
        entry.figures().forEach((name, value) -> figures.put(name, BigDecimal.valueOf(value)));
        var draft = nominations.create(
                officer,
                new NominationDraft(
                        season.year(),
                        season.cluster().id(),
                        entry.award(),
                        AwardType.Nominee.UNIT,
                        entry.unit(),
                        entry.achievements(),
                        new Figures(figures)));
        nominations.attach(
                officer,
                draft.id(),
                "achievement-report",
                "bao-cao-thanh-tich.pdf",
                report(draft.nominee().name(), entry));
        nominations.submit(officer, draft.id(), draft.revision());
    }

    private byte[] report(String unit, SeasonData.Nominations.Entry entry) {
        return documents.render(
                "Báo cáo thành tích", "demo/report", Map.of("unit", unit, "text", entry.achievements()));
    }
}
