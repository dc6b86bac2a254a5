package org.huanjie.publication.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Source;
import org.huanjie.election.stage.Body;
import org.huanjie.publication.CountFiles;
import org.huanjie.publication.PostedRoll;
import org.huanjie.publication.PublicRecords;
import org.huanjie.publication.PublicVillage;
import org.huanjie.roll.voter.RollState;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.PublicInvitation;
import org.huanjie.store.scope.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 村公开页 — what everyone may read of a village. */
@Controller
class PublicVillageController {

    private final PublicRecords records;
    private final PostedRoll roll;
    private final CountFiles files;
    private final List<PublicInvitation> invitations;
    private final AroundVillage around;
    private final Pace pace;
    private final Frames frames;

    PublicVillageController(
            PublicRecords records,
            PostedRoll roll,
            CountFiles files,
            List<PublicInvitation> invitations,
            AroundVillage around,
            Pace pace,
            Frames frames) {
        this.pace = pace;
        this.around = around;
        this.invitations = List.copyOf(invitations);
        this.files = files;
        this.records = records;
        this.roll = roll;
        this.frames = frames;
    }

    @Open
    @GetMapping("/v/{village}")
    Answer village(@PathVariable String village, HttpServletRequest request) {
        var words = frames.words(request);
        var record = record(village);
        return new VillagePages(words, record)
                .page(
                        invitations.stream()
                                .flatMap(one -> one.of(village, words).stream())
                                .toList(),
                        around.of(village, words, request));
    }

    @Open
    @GetMapping("/v/{village}/roll")
    Answer roll(
            @PathVariable String village, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        var asked = name.strip();
        var record = record(village);
        var lines = roll.of(village);
        boolean isPosted = !lines.isEmpty() || record.roll().state() == RollState.OPEN;
        var groups = asked.isEmpty() || isPosted ? List.<Integer>of() : groups(village, asked, request);
        return new RollPages(frames.words(request), record, lines, asked, groups).page();
    }

    // who tries one name after another learns the roll, which is not posted any more: of many that are not on it no more are answered
    private List<Integer> groups(String village, String asked, HttpServletRequest request) {
        return pace.lookedUp(
                        Source.of(request.getRemoteAddr()),
                        () -> Optional.of(roll.groups(village, asked)).filter(found -> !found.isEmpty()))
                .orElse(List.of());
    }

    @Open
    @GetMapping("/v/{village}/count/{body}.json")
    ResponseEntity<byte[]> countFile(@PathVariable String village, @PathVariable String body) {
        record(village);
        return file(village + "-" + body, body(body).flatMap(known -> files.together(village, known)));
    }

    @Open
    @GetMapping("/v/{village}/count/{body}/{round}.json")
    ResponseEntity<byte[]> roundFile(@PathVariable String village, @PathVariable String body, @PathVariable int round) {
        record(village);
        return file(village + "-" + body + "-" + round, body(body).flatMap(known -> files.of(village, known, round)));
    }

    private static Optional<Body> body(String name) {
        return Arrays.stream(Body.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static ResponseEntity<byte[]> file(String name, Optional<String> file) {
        return file.map(text -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Content-Disposition", "attachment; filename=\"" + name + ".json\"")
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(NoSuchPage::new);
    }

    private PublicVillage record(String village) {
        return records.of(village).orElseThrow(NoSuchPage::new);
    }
}
