package org.huanjie.polling.web.slip;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.slip.VoterSlip;
import org.huanjie.polling.slip.VoterSlips;
import org.huanjie.polling.web.Place;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.form.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 参选证入口 — numbers, prints, hands out and replaces the slips of a village's voters. */
@Controller
class SlipController {

    private static final int SHOWN = 50;

    private final Place place;
    private final VoterSlips slips;
    private final Roll roll;
    private final Print print;

    SlipController(Place place, VoterSlips slips, Roll roll, Print print) {
        this.place = place;
        this.slips = slips;
        this.roll = roll;
        this.print = print;
    }

    @Allowed(to = Permission.CONDUCT)
    @GetMapping("/villages/{village}/polling/slips")
    Answer slips(@PathVariable String village, HttpServletRequest request) {
        return page(place.vote(village), Map.of(), List.of(), place.words(request));
    }

    @Allowed(to = Permission.CONDUCT)
    @PostMapping("/villages/{village}/polling/slips")
    Answer number(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var election = place.vote(village);
        return answer(slips.number(election, who), election, Map.of(), request);
    }

    @Allowed(to = Permission.CONDUCT)
    @PostMapping("/villages/{village}/polling/slips/issued")
    Answer issue(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        return answer(slips.issue(election, form.getOrDefault("numbers", ""), who), election, form, request);
    }

    @Allowed(to = Permission.CONDUCT)
    @PostMapping("/villages/{village}/polling/slips/replaced")
    Answer replace(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        return switch (slips.replace(election, form.getOrDefault("lost", ""), who)) {
            case Verdict.Done(var anew) ->
                Redirect.to(path(election), "polling.slips.replaced", anew.said());
            case Verdict.Refused(var reasons) -> page(election, form, reasons, place.words(request));
        };
    }

    @Allowed(to = Permission.CONDUCT)
    @GetMapping("/villages/{village}/polling/slips.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String village, HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var names = roll.names(village).stream().collect(Collectors.toMap(VoterName::id, Function.identity()));
        var rows = slips.of(election).stream()
                .filter(slip -> !slip.lost() && names.containsKey(slip.voter()))
                .map(slip -> row(slip, names, words))
                .toList();
        var sheet = new VoterSlipsSheet(
                place.name(village),
                words.of("polling.slips.sheet"),
                words.of(
                        "polling.slips.sheet.about",
                        election.day() == null ? "—" : Wording.of(words, Objects.requireNonNull(election.day()))),
                rows);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"slips.pdf\"")
                .body(print.pdf(sheet, words));
    }

    private static VoterSlipsSheet.Row row(VoterSlip slip, Map<VoterId, VoterName> names, Words words) {
        var name = Objects.requireNonNull(names.get(slip.voter()));
        return new VoterSlipsSheet.Row(slip.said(), name.name(), words.of("polling.slips.group", name.group()));
    }

    private Answer answer(
            Verdict<Verdict.Nothing> done, Election election, Map<String, String> form, HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done<Verdict.Nothing> _ -> Redirect.to(path(election), "polling.slips.kept");
            case Verdict.Refused(var reasons) -> page(election, form, reasons, place.words(request));
        };
    }

    private VoterSlipsPage page(Election election, Map<String, String> typed, List<Reason> refused, Words words) {
        var all = slips.of(election);
        var valid = all.stream().filter(slip -> !slip.lost()).toList();
        var missing = valid.stream().filter(slip -> !slip.issued()).toList();
        return new VoterSlipsPage(
                election.village(),
                place.name(election.village()),
                path(election),
                slips.open(election),
                words.of(
                        "polling.slips.counts",
                        valid.size(),
                        valid.size() - missing.size(),
                        all.size() - valid.size()),
                !all.isEmpty(),
                missing.stream().limit(SHOWN).map(VoterSlip::said).toList(),
                Form.sent(typed, refused, words));
    }

    private static String path(Election election) {
        return "/villages/" + election.village() + "/polling/slips";
    }
}
