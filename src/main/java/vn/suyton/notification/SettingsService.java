package vn.suyton.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.notification.NotificationSettings.KindSetting;
import vn.suyton.notification.PersonMapper.KindChoice;
import vn.suyton.notification.PersonMapper.MailPerson;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.SubjectRef;

/** Address, language and choices of each person; nobody else's. */
@Service
@Transactional
public class SettingsService {

    private static final String ACCOUNT = "ACCOUNT";
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),:;]+@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private final PersonMapper people;
    private final DeliveryMapper deliveries;
    private final MailServer server;
    private final ApplicationEventPublisher events;

    SettingsService(
            PersonMapper people, DeliveryMapper deliveries, MailServer server, ApplicationEventPublisher events) {
        this.people = people;
        this.deliveries = deliveries;
        this.server = server;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public NotificationSettings of(Actor actor) {
        var person = people.find(actor.username()).orElse(new MailPerson(actor.username(), null, "vi"));
        return new NotificationSettings(
                person.email(), person.language(), server.isOn(), kinds(choices(actor.username())));
    }

    /**
     * What a person wants from now on.
     *
     * @param email blank: no mail
     * @param choices by kind; a kind that is missing stays as it is
     */
    public record Change(@Nullable String email, String language, Map<String, MailChoice> choices) {}

    public void change(Actor actor, Change change) {
        var email = change.email() == null || change.email().isBlank()
                ? null
                : change.email().strip();
        check(email, change);
        var username = actor.username();
        people.insertIfAbsent(username);
        var before = people.findForUpdate(username).orElseThrow(() -> new NotFound(ACCOUNT, username));
        var kinds = choices(username);
        change.choices().forEach((kind, choice) -> people.saveChoice(username, kind, choice));
        people.update(new MailPerson(username, email, change.language()));
        if (!Objects.equals(before.email(), email)) {
            events.publishEvent(Act.of(actor, "notification.address-changed", account(username)));
        }
        if (!before.language().equals(change.language()) || !kinds.equals(choices(username))) {
            events.publishEvent(Act.of(actor, "notification.choice-changed", account(username)));
        }
    }

    /** The optional kinds that the link of a mail switches off, as far as they are on; throws {@code NotFound}. */
    @Transactional(readOnly = true)
    public List<String> listUnsubscribed(String token) {
        return switchable(mail(token)).stream().map(NoticeKind::id).toList();
    }

    /** Who holds the link may switch off what the mail was about. Safe to repeat. */
    public void unsubscribe(String token) {
        var mail = mail(token);
        var username = mail.username();
        people.insertIfAbsent(username);
        people.findForUpdate(username);
        var kinds = switchable(mail);
        kinds.forEach(kind -> people.saveChoice(username, kind.id(), MailChoice.NONE));
        if (!kinds.isEmpty()) {
            events.publishEvent(new Act(
                    username,
                    username,
                    null,
                    "notification.unsubscribed",
                    account(username),
                    null,
                    Map.of("kinds", kinds.stream().map(NoticeKind::id).sorted().collect(Collectors.joining(",")))));
        }
    }

    private Delivery mail(String token) {
        return deliveries.findByToken(token).orElseThrow(() -> new NotFound("MAIL", "?"));
    }

    private List<NoticeKind> switchable(Delivery mail) {
        var choices = choices(mail.username());
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> !kind.isMandatory())
                .filter(kind -> mail.isDigest()
                        ? choices.getOrDefault(kind.id(), kind.usual()) == MailChoice.DAILY_DIGEST
                        : kind.id().equals(mail.kind())
                                && choices.getOrDefault(kind.id(), kind.usual()) != MailChoice.NONE)
                .toList();
    }

    private Map<String, MailChoice> choices(String username) {
        return people.listChoices(username).stream().collect(Collectors.toMap(KindChoice::kind, KindChoice::choice));
    }

    private static List<KindSetting> kinds(Map<String, MailChoice> chosen) {
        return Arrays.stream(NoticeKind.values())
                .map(kind ->
                        new KindSetting(kind.id(), kind.isMandatory(), chosen.getOrDefault(kind.id(), kind.usual())))
                .toList();
    }

    private static void check(@Nullable String email, Change change) {
        var problems = new ArrayList<FieldProblem>();
        if (email != null && !isAddress(email)) {
            problems.add(FieldProblem.of("email", "email-form"));
        }
        if (!LANGUAGES.contains(change.language())) {
            problems.add(FieldProblem.of("language", "not-a-choice"));
        }
        change.choices().forEach((kind, choice) -> {
            var known = NoticeKind.find(kind);
            if (known.isEmpty()) {
                problems.add(FieldProblem.of("choices[" + kind + "]", "unknown"));
            } else if (known.get().isMandatory() && choice == MailChoice.NONE) {
                problems.add(FieldProblem.of("choices[" + kind + "]", "mandatory-notice"));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static boolean isAddress(String email) {
        try {
            new InternetAddress(email, true).validate();
            return email.length() <= LONGEST_ADDRESS && ADDRESS.matcher(email).matches();
        } catch (AddressException e) {
            return false;
        }
    }

    private static SubjectRef account(String username) {
        return new SubjectRef(ACCOUNT, username);
    }
}
