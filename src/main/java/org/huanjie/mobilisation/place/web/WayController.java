package org.huanjie.mobilisation.place.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.place.Landmark;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.place.VillageMap;
import org.huanjie.mobilisation.place.web.WayPage.Point;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 会场路线入口 — the drawn way to the hall, for anyone; no map of anybody else's is asked. */
@Controller
class WayController {

    private static final Spot HALL = new Spot(0, 0);

    private final WayToHall ways;
    private final Where where;

    WayController(WayToHall ways, Where where) {
        this.ways = ways;
        this.where = where;
    }

    static String path(String village) {
        return "/v/" + village + "/way";
    }

    @Open
    @GetMapping("/v/{village}/way")
    Answer way(@PathVariable String village, HttpServletRequest request) {
        var name = where.name(village);
        var words = where.words(request);
        return Scope.of(village)
                .call(() -> ways.of(village))
                .map(way -> page(village, name, way, words))
                .orElseThrow(NoSuchPage::new);
    }

    private static WayPage page(String village, String name, WayToHall.Way way, Words words) {
        var map = VillageMap.of(way.landmarks().stream().map(Landmark::spot).toList());
        var hall = way.hall().orElseGet(() -> words.of("mobilisation.landmark.HALL"));
        return new WayPage(
                name,
                "/v/" + village,
                hall,
                map,
                words.of("mobilisation.map.scale", map.scaleMetres()),
                Stream.concat(
                                Stream.of(point(map, true, HALL, hall)),
                                way.landmarks().stream().map(one -> point(map, false, one.spot(), one.name())))
                        .toList(),
                way.landmarks().stream().map(one -> line(one, words)).toList());
    }

    private static Point point(VillageMap map, boolean hall, Spot spot, String label) {
        return new Point(hall, VillageMap.number(map.x(spot)), VillageMap.number(map.y(spot)), label);
    }

    private static String line(Landmark one, Words words) {
        return words.of(
                "mobilisation.way.line",
                one.name(),
                Wording.of(words, one.kind()),
                Wording.of(words, sides(one.spot(), words)));
    }

    // from the hall, in steps of ten metres: nobody walks by single ones
    private static List<String> sides(Spot spot, Words words) {
        return Stream.of(
                        side(spot.east(), "mobilisation.way.east", "mobilisation.way.west", words),
                        side(spot.north(), "mobilisation.way.north", "mobilisation.way.south", words))
                .filter(side -> !side.isEmpty())
                .toList();
    }

    private static String side(int metres, String one, String other, Words words) {
        int about = Math.round(Math.abs(metres) / 10f) * 10;
        return about == 0 ? "" : words.of(metres > 0 ? one : other, about);
    }
}
