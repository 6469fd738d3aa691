package vn.suyton.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Notice;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** Who does the work of somebody absent. Set and ended by the absent person, for days agreed beforehand. */
@Service
@Transactional
public class SubstitutionService {

    private static final int LONGEST_DAYS = 366;

    private final SubstitutionMapper substitutions;
    private final AccountMapper accounts;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    SubstitutionService(
            SubstitutionMapper substitutions,
            AccountMapper accounts,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.substitutions = substitutions;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** From the first to the last day, one substitute at a time. */
    public Substitution set(
            Actor actor, @Nullable String substitute, @Nullable LocalDate from, @Nullable LocalDate to) {
        substitutions.findAccountForUpdate(actor.username());
        var problems = new ArrayList<FieldProblem>();
        if (substitute == null || substitute.isBlank()) {
            problems.add(FieldProblem.of("substitute", "required"));
        } else if (colleagues(actor).stream()
                .noneMatch(one -> one.username().equals(AccountService.username(substitute)))) {
            problems.add(FieldProblem.of("substitute", "no-colleague"));
        }
        checkDays(from, to, problems);
        if (substitute == null || from == null || to == null || !problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        requireFree(actor, from, to);
        var now = clock.real().instant().truncatedTo(ChronoUnit.MILLIS);
        var substitution = new Substitution(
                UUID.randomUUID().toString(),
                actor.username(),
                AccountService.username(substitute),
                from,
                to,
                now,
                null);
        substitutions.insert(substitution);
        var subject = new SubjectRef(AccountService.SUBJECT, actor.username());
        events.publishEvent(Act.of(actor, "account.substitution-set", subject)
                .with(Map.of("substitute", substitution.substitute(), "from", from.toString(), "to", to.toString())));
        events.publishEvent(new Notice(
                "stand-in",
                List.of(substitution.substitute()),
                subject,
                "/account/absence",
                List.of(actor.displayName(), SubstitutionService.day(from), SubstitutionService.day(to))));
        return substitution;
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void checkDays(@Nullable LocalDate from, @Nullable LocalDate to, List<FieldProblem> problems) {
        if (from == null) {
            problems.add(FieldProblem.of("from", "required"));
        } else if (from.isBefore(clock.today())) {
            problems.add(FieldProblem.of("from", "in-the-past"));
        }
        if (to == null) {
            problems.add(FieldProblem.of("to", "required"));
        }
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            problems.add(FieldProblem.of("to", "before-the-first-day"));
        } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            problems.add(FieldProblem.of("to", "absence-too-long", LONGEST_DAYS));
        }
    }

    private void requireFree(Actor actor, LocalDate from, LocalDate to) {
        var overlaps = substitutions.listOfAbsent(actor.username(), from).stream()
                .anyMatch(other -> !other.from().isAfter(to));
        if (overlaps) {
            throw InvalidInput.of("from", "absence-overlaps");
        }
    }

    /** The person is back early, or does not go away after all. */
    public void end(Actor actor, String id) {
        var substitution = substitutions
                .findByIdForUpdate(id)
                .filter(found -> found.absent().equals(actor.username()))
                .orElseThrow(() -> new NotFound("SUBSTITUTION", id));
        var now = clock.real().instant().truncatedTo(ChronoUnit.MILLIS);
        if (substitutions.updateEnded(id, now) == 1) {
            events.publishEvent(Act.of(
                            actor,
                            "account.substitution-ended",
                            new SubjectRef(AccountService.SUBJECT, actor.username()))
                    .with(Map.of("substitute", substitution.substitute())));
        }
    }

    /** Those by which the person is or will be represented. */
    @Transactional(readOnly = true)
    public List<Substitution> listOfAbsent(Actor actor) {
        return substitutions.listOfAbsent(actor.username(), clock.today());
    }

    /** Those by which the person represents others, now or later. */
    @Transactional(readOnly = true)
    public List<Substitution> listOfSubstitute(Actor actor) {
        return substitutions.listOfSubstitute(actor.username(), clock.today());
    }

    /** Who may be chosen: people of the same unit, and those who hold an office where the person holds one. */
    @Transactional(readOnly = true)
    public List<NamedAccount> colleagues(Actor actor) {
        return accounts.listColleagues(actor.username(), clock.today());
    }
}
