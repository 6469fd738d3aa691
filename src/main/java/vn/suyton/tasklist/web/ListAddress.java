package vn.suyton.tasklist.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The list somebody came from, as the query of {@code /tasks}: only names and values, so it never leads anywhere else.
 */
final class ListAddress {

    private static final int LONGEST = 1000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");
    private static final String LIST = "/tasks";

    private final Map<String, String> parameters;

    private ListAddress(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** What is not the query of a list counts as the list without any filter. */
    static ListAddress of(@Nullable String query) {
        var parameters = new TreeMap<String, String>();
        if (query != null && query.length() <= LONGEST) {
            for (var part : query.split("&", -1)) {
                var pair = part.split("=", 2);
                if (pair.length == 2 && NAME.matcher(pair[0]).matches() && !pair[1].isEmpty()) {
                    decode(pair[1]).ifPresent(value -> parameters.put(pair[0], value));
                }
            }
        }
        return new ListAddress(parameters);
    }

    /** The query of our own list when the person follows a link of it. */
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

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    String path() {
        var address = UriComponentsBuilder.fromPath(LIST);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    /** As it was, cleaned: what the next page hands on. */
    String query() {
        var path = path();
        return path.length() == LIST.length() ? "" : path.substring(LIST.length() + 1);
    }
}
