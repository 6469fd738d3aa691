package vn.suyton.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force between two days, with the law behind them. Pinned to a case by its version, so that an old case is
 * always judged by the rules of its time.
 *
 * @param version for instance {@code nd-91-2017}
 * @param headElection rule of the election of next year's cluster head
 * @param clusterKeys who holds the key of a cluster's ballot; null for nobody
 * @param councilKeys who holds the key of the council's ballot; null for nobody
 * @param bonusStep đồng; bonuses are rounded up to a multiple of it
 */
public record RuleSet(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<String> legalBasis,
        VoteRule headElection,
        @Nullable KeyRule clusterKeys,
        @Nullable KeyRule councilKeys,
        long bonusStep,
        List<AwardType> awardTypes) {

    public Optional<AwardType> findAwardType(String code) {
        return awardTypes.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
