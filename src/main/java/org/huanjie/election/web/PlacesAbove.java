package org.huanjie.election.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Frame;
import org.huanjie.shell.Viewer;
import org.springframework.stereotype.Component;

/** 上级各页 — county, town and village in which a page lies, each with its own page, as far as the person's division reaches and their role may look. */
@Component
class PlacesAbove implements Frame.Above {

    private static final Pattern PLACE = Pattern.compile("/(?:villages|towns|counties)/([^/]+)(?:/.*)?$");

    private final Divisions divisions;

    PlacesAbove(Divisions divisions) {
        this.divisions = divisions;
    }

    @Override
    public List<Frame.Link> of(String path, Viewer viewer) {
        var place = PLACE.matcher(path);
        return viewer instanceof SignedIn who && place.find()
                ? DivisionCode.of(place.group(1)).stream()
                        .flatMap(code -> code.line().stream())
                        .filter(code -> who.covers(code.digits()))
                        .flatMap(code -> link(code, who).stream())
                        .filter(link -> !link.href().equals(path))
                        .toList()
                : List.of();
    }

    private Optional<Frame.Link> link(DivisionCode code, SignedIn who) {
        return page(code, who)
                .flatMap(href -> divisions.find(code.digits()).map(division -> new Frame.Link("", division.name(), href, false)));
    }

    private static Optional<String> page(DivisionCode code, SignedIn who) {
        return switch (code.level()) {
            case COUNTY -> page("/counties/", code, "/wall", Permission.LOOK_AT_COUNTY, who);
            case TOWN -> page("/towns/", code, "", Permission.LOOK_AT_TOWN, who);
            case VILLAGE -> page("/villages/", code, "", Permission.ENTER_VILLAGE, who);
            default -> Optional.empty();
        };
    }

    private static Optional<String> page(String before, DivisionCode code, String after, Permission needed, SignedIn who) {
        return needed.isOf(who) ? Optional.of(before + code.digits() + after) : Optional.empty();
    }
}
