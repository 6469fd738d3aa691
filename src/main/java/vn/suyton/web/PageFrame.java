package vn.suyton.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NavigationItem;

/** What the frame of a page knows: who is signed in, where they may go, where they are. Asked only while rendering. */
public final class PageFrame {

    private final Supplier<Optional<Actor>> who;
    private final List<NavigationItem> items;
    private final String address;
    private final String path;

    PageFrame(Supplier<Optional<Actor>> who, List<NavigationItem> items, String address, String path) {
        this.who = who;
        this.items = items;
        this.address = address;
        this.path = path;
    }

    public @Nullable Actor actor() {
        return who.get().orElse(null);
    }

    public List<NavigationItem> navigation() {
        return who.get()
                .map(actor -> items.stream()
                        .filter(item -> item.visibleTo().test(actor))
                        .toList())
                .orElse(List.of());
    }

    /** True for the part of the site in which the page lies. */
    public boolean isCurrent(String part) {
        return path.equals(part) || (part.length() > 1 && path.startsWith(part + "/"));
    }

    /** The address of this page with one parameter changed, or taken out by null. Never leads to another host. */
    public String linkWith(String name, @Nullable String value) {
        var link = UriComponentsBuilder.fromUriString(address.replaceFirst("^/+", "/"))
                .replaceQueryParam(name);
        if (value != null) {
            link.queryParam(name, "{value}");
            return link.encode().buildAndExpand(value).toUriString();
        }
        return link.build().toUriString();
    }
}
