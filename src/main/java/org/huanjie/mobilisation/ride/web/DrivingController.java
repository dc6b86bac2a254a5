package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Open;
import org.huanjie.election.web.Where;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 驾驶页离线入口 — what keeps the driver's page on a phone: the roads of a village have no network everywhere. */
@Controller
class DrivingController {

    /** The part of the program that the worker opens without a network. */
    static final String PART = "/driving/";

    private final Where where;

    DrivingController(Where where) {
        this.where = where;
    }

    static String path(String village) {
        return PART + "villages/" + village;
    }

    /** Open as every file of the program; asked for anew each time, so that a change of it reaches the phones. */
    @Open
    @GetMapping(PART + "worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/offline-worker.js"));
    }

    /** With it a phone keeps the page on its screen like a program. */
    @Open
    @GetMapping(PART + "villages/{village}/app.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@PathVariable String village, HttpServletRequest request) {
        var words = where.words(request);
        var title = words.of("mobilisation.drive.title");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(Map.of(
                        "name",
                        title,
                        "short_name",
                        title,
                        "start_url",
                        path(where.division(village).code()),
                        "scope",
                        PART,
                        "display",
                        "standalone",
                        "lang",
                        words.tag(),
                        "icons",
                        List.of(Map.of("src", "/assets/icon.svg", "sizes", "any", "type", "image/svg+xml"))));
    }
}
