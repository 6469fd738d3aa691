package vn.suyton.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** A mail was not taken by the server, or nobody knows whether it was. */
final class MailFailure extends Exception {

    /** What follows from it. */
    enum Kind {
        /** No connection, or it refuses the sign-in: true for the next mails too. */
        UNREACHABLE("unreachable"),
        /** It said no for now, or the line broke before the mail was handed over. */
        REFUSED("refused"),
        /** It said no for ever. */
        REFUSED_FOR_EVER("refused-for-ever"),
        /** The mail was handed over and no answer came. */
        UNCERTAIN("uncertain");

        private final String error;

        Kind(String error) {
            this.error = error;
        }

        String error() {
            return error;
        }
    }

    /** From this number on, an answer stays what it is: "550 5.1.1 no such user". */
    private static final int FOR_EVER = 500;

    private final Kind kind;

    MailFailure(Kind kind, @Nullable String message) {
        super(message == null ? kind.error() : message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static MailFailure of(Exception problem, boolean handedOver) {
        var causes = causes(problem);
        var last = causes.get(causes.size() - 1).getMessage();
        if (causes.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return new MailFailure(Kind.UNREACHABLE, last);
        }
        for (var cause : causes) {
            if (answer(cause) > 0) {
                return new MailFailure(
                        answer(cause) >= FOR_EVER ? Kind.REFUSED_FOR_EVER : Kind.REFUSED, cause.getMessage());
            }
        }
        if (handedOver) {
            return new MailFailure(Kind.UNCERTAIN, last);
        }
        var noLine = causes.stream().anyMatch(IOException.class::isInstance);
        return new MailFailure(noLine ? Kind.UNREACHABLE : Kind.REFUSED, last);
    }

    /** The number with which the server answered, or 0. */
    private static int answer(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static List<Throwable> causes(Throwable problem) {
        var causes = new ArrayList<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(problem));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (!causes.contains(next)) {
                causes.add(next);
                open.addAll(following(next));
            }
        }
        return causes;
    }

    private static List<Throwable> following(Throwable problem) {
        var following = new ArrayList<Throwable>();
        if (problem.getCause() != null) {
            following.add(problem.getCause());
        }
        if (problem instanceof MailSendException failed) {
            following.addAll(List.of(failed.getMessageExceptions()));
        }
        if (problem instanceof MessagingException messaging && messaging.getNextException() != null) {
            following.add(messaging.getNextException());
        }
        return following;
    }
}
