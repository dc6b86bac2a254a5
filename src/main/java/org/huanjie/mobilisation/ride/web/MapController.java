package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.place.Landmark;
import org.huanjie.mobilisation.place.LandmarkId;
import org.huanjie.mobilisation.place.LandmarkKind;
import org.huanjie.mobilisation.place.Landmarks;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 村图入口 (page): looked at, and its landmarks put on and taken off. */
@Controller
class MapController {

    private final RideDesk desk;
    private final MapDrawing drawing;
    private final Grids grids;
    private final Landmarks landmarks;

    MapController(RideDesk desk, MapDrawing drawing, Grids grids, Landmarks landmarks) {
        this.desk = desk;
        this.drawing = drawing;
        this.grids = grids;
        this.landmarks = landmarks;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/map")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, Form.EMPTY, who, desk.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/map")
    Answer put(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.map.field.", form);
        var kind = typed.choice("kind", LandmarkKind.class);
        var name = typed.text("name", Landmark.LONGEST_NAME);
        var spot = RideDesk.spot(typed, "spot");
        var put = typed.unless(() -> landmarks.put(village, kind.orElseThrow(), name, spot.orElseThrow(), who));
        return switch (put) {
            case Verdict.Done<LandmarkId> _ -> Redirect.to(home(village), "mobilisation.map.put");
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, typed.form(reasons, words), who, words);
            }
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/map/{landmark}/remove")
    Answer remove(
            @PathVariable String village, @PathVariable LandmarkId landmark, SignedIn who, HttpServletRequest request) {
        return switch (landmarks.take(village, landmark, who)) {
            case Verdict.Done<?> _ -> Redirect.to(home(village), "mobilisation.map.taken");
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, Form.refused(Map.of(), Reason.said(words, reasons)), who, words);
            }
        };
    }

    private static String home(String village) {
        return "/villages/" + village + "/map";
    }

    private MapPage page(String village, Form form, SignedIn who, Words words) {
        var view = drawing.whole(desk.election(village), words);
        return new MapPage(
                desk.head(village, words.of("mobilisation.map.title")),
                home(village),
                view,
                groups(village, view, words),
                drawing.landmarks(village).stream()
                        .map(mark -> new MapPage.Mark(
                                mark.id().toString(), Wording.of(words, mark.kind()), mark.name(), where(mark, words)))
                        .toList(),
                Arrays.stream(LandmarkKind.values())
                        .filter(kind -> kind != LandmarkKind.HALL)
                        .map(kind -> new Option(kind.name(), Wording.of(words, kind), form.chosen("kind", kind.name())))
                        .toList(),
                form);
    }

    private List<MapPage.Group> groups(String village, MapView view, Words words) {
        var groups = new ArrayList<MapPage.Group>();
        grids.of(village)
                .forEach(grid -> groups.add(new MapPage.Group(
                        "home",
                        MapDrawing.style(grid.number()),
                        grid.name(),
                        words.of(
                                "mobilisation.map.households", grid.households().size()))));
        view.lines()
                .forEach(line -> groups.add(
                        new MapPage.Group("car", line.style(), line.name(), words.of("mobilisation.map.way"))));
        return groups;
    }

    private static String where(Landmark mark, Words words) {
        var spot = mark.spot();
        return words.of(
                "mobilisation.map.where",
                words.of(spot.east() < 0 ? "mobilisation.map.west" : "mobilisation.map.east", Math.abs(spot.east())),
                words.of(
                        spot.north() < 0 ? "mobilisation.map.south" : "mobilisation.map.north",
                        Math.abs(spot.north())));
    }
}
