package org.huanjie.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.Open;
import org.huanjie.publication.PostedRoll;
import org.huanjie.publication.PublicRecords;
import org.huanjie.publication.PublicVillage;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 村公开页 — what everyone may read of a village. */
@Controller
class PublicVillageController {

    private final PublicRecords records;
    private final PostedRoll roll;
    private final Frames frames;

    PublicVillageController(PublicRecords records, PostedRoll roll, Frames frames) {
        this.records = records;
        this.roll = roll;
        this.frames = frames;
    }

    @Open
    @GetMapping("/v/{village}")
    Answer village(@PathVariable String village, HttpServletRequest request) {
        return new VillagePages(frames.words(request), record(village)).page();
    }

    @Open
    @GetMapping("/v/{village}/roll")
    Answer roll(@PathVariable String village, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        return new RollPages(frames.words(request), record(village), roll.of(village), name.strip()).page();
    }

    private PublicVillage record(String village) {
        return records.of(village).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
