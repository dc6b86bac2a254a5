package org.huanjie.election.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.access.who.Permission;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
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
        var own = new DivisionCode(viewer.division());
        return place.find()
                ? DivisionCode.of(place.group(1)).stream()
                        .flatMap(code -> code.line().stream())
                        .filter(own::contains)
                        .flatMap(code -> link(code, viewer).stream())
                        .filter(link -> !link.href().equals(path))
                        .toList()
                : List.of();
    }

    private Optional<Frame.Link> link(DivisionCode code, Viewer viewer) {
        return page(code, viewer)
                .flatMap(href ->
                        divisions.find(code.digits()).map(division -> new Frame.Link("", division.name(), href, false)));
    }

    private static Optional<String> page(DivisionCode code, Viewer viewer) {
        return switch (code.level()) {
            case COUNTY -> page("/counties/" + code.digits() + "/wall", Permission.LOOK_AT_COUNTY, viewer);
            case TOWN -> page("/towns/" + code.digits(), Permission.LOOK_AT_TOWN, viewer);
            case VILLAGE -> page("/villages/" + code.digits(), Permission.ENTER_VILLAGE, viewer);
            default -> Optional.empty();
        };
    }

    private static Optional<String> page(String href, Permission needed, Viewer viewer) {
        return Optional.of(href).filter(any -> needed.names().contains(viewer.roleName()));
    }
}
