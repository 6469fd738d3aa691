package vn.suyton.tasklist.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.InvalidInput;

/**
 * The list somebody came from. It travels along as the query of {@code /tasks} and is read anew each time, so it never
 * leads anywhere else.
 */
final class ListAddress {

    private static final int LONGEST = 1000;
    private static final String LIST = "/tasks";

    private final @Nullable TaskParameters parameters;

    private ListAddress(@Nullable TaskParameters parameters) {
        this.parameters = parameters;
    }

    /** What is not the query of a list counts as the list without any filter. */
    static ListAddress of(@Nullable String query) {
        if (query == null || query.isBlank() || query.length() > LONGEST) {
            return new ListAddress(null);
        }
        try {
            var read = TaskParameters.of(query);
            read.filter();
            return new ListAddress(read);
        } catch (InvalidInput | IllegalArgumentException unreadable) {
            return new ListAddress(null);
        }
    }

    /** The query of our own list when the person followed a link of it. */
    static Optional<String> referring(@Nullable String referer, String server, String contextPath) {
        if (referer == null) {
            return Optional.empty();
        }
        try {
            var from = new URI(referer);
            return server.equals(from.getHost()) && (contextPath + LIST).equals(from.getRawPath())
                    ? Optional.of(from.getRawQuery() == null ? "" : from.getRawQuery())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What the list shows; without a filter the tasks that wait. */
    TaskParameters parameters() {
        return parameters == null ? TaskParameters.of("list=available") : parameters;
    }

    /** As it was, in one canonical form: what the next page hands on. */
    String query() {
        return parameters == null ? "" : parameters.filter();
    }

    String path() {
        return parameters == null ? LIST : LIST + "?" + parameters.filter();
    }
}
