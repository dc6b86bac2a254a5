package org.huanjie.roll.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.roll.file.EarlierRoll;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.roll.file.RollUploads;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.Fault;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导入页面 — the template, the file, its faults, the file to correct. */
@Controller
class ImportController {

    private static final int SHOWN = 200;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final long LARGEST = 20L << 20;

    private final RollUploads uploads;
    private final EarlierRoll earlier;
    private final Where where;
    private final Pace pace;

    ImportController(RollUploads uploads, EarlierRoll earlier, Where where, Pace pace) {
        this.pace = pace;
        this.earlier = earlier;
        this.uploads = uploads;
        this.where = where;
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @GetMapping("/villages/{village}/roll/import")
    Answer form(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, who, where.words(request), Optional.empty(), List.of());
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/roll/import")
    Answer load(
            @PathVariable String village, @RequestParam MultipartFile file, SignedIn who, HttpServletRequest request)
            throws IOException {
        var words = where.words(request);
        if (file.isEmpty()) {
            return page(village, who, words, Optional.of(words.of("roll.import.empty-file")), List.of());
        }
        if (file.getSize() > LARGEST) {
            return page(village, who, words, Optional.of(words.of("file.too-large", LARGEST >> 20)), List.of());
        }
        if (!pace.list(who)) {
            return page(village, who, words, Optional.of(words.of("file.too-many")), List.of());
        }
        return switch (uploads.load(village, file.getBytes(), words.locale(), who)) {
            case Loading.Loaded loaded ->
                Redirect.to(
                        RollPath.of(village), loaded.notice(), loaded.voters(), loaded.skipped(), loaded.replaced());
            case Loading.Faulty faulty ->
                page(
                        village,
                        who,
                        words,
                        Optional.of(
                                words.of("roll.import.faults", faulty.faults().size())),
                        faulty.faults());
        };
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/roll/take-over")
    Answer takeOver(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return switch (earlier.takeOver(village, who)) {
            case Verdict.Done(var taken) -> Redirect.to(RollPath.of(village), "roll.take-over.done", taken);
            case Verdict.Refused(var reasons) -> {
                var words = where.words(request);
                yield page(
                        village,
                        who,
                        words,
                        Optional.of(Reason.said(words, reasons).getFirst().text()),
                        List.of());
            }
        };
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/roll/import/discard")
    Answer discard(@PathVariable String village) {
        uploads.discard(village);
        return Redirect.to(RollPath.of(village) + "/import", "roll.import.discarded");
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @GetMapping("/villages/{village}/roll/import/faults.csv")
    ResponseEntity<String> toCorrect(@PathVariable String village, SignedIn by) {
        return uploads.toCorrect(village, by)
                .map(text -> csv("roll-" + village + "-faults.csv", text))
                .orElseThrow(NoSuchPage::new);
    }

    @Allowed({Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM})
    @GetMapping("/villages/{village}/roll/template.csv")
    ResponseEntity<String> template(@PathVariable String village, HttpServletRequest request) {
        var words = where.words(request);
        var header = Arrays.stream(Column.values())
                .filter(column -> column != Column.VILLAGE)
                .map(column -> words.of("roll.column." + column))
                .collect(Collectors.joining(","));
        return csv("roll-template.csv", "\uFEFF" + header + "\r\n");
    }

    private ImportPage page(String village, SignedIn who, Words words, Optional<String> failed, List<Fault> faults) {
        return new ImportPage(
                village,
                where.name(village),
                columns(words, true),
                columns(words, false),
                uploads.pending(village)
                        .map(p -> words.of("roll.import.pending", p.faults(), Wording.of(words, p.since()))),
                uploads.pending(village)
                        .filter(p -> p.by().equals(who.signInName()))
                        .isPresent(),
                failed,
                faults.stream().limit(SHOWN).map(fault -> line(fault, words)).toList(),
                Math.max(0, faults.size() - SHOWN),
                earlier.offered(village)
                        .map(offer -> words.of(
                                "roll.take-over.offer", String.valueOf(offer.year()), offer.voters(), offer.others())));
    }

    private static List<String> columns(Words words, boolean required) {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.VILLAGE && column.required() == required)
                .map(column -> words.of("roll.column." + column))
                .toList();
    }

    private static ImportPage.Line line(Fault fault, Words words) {
        var column = fault.column();
        var problem = fault.problem().key();
        return new ImportPage.Line(
                fault.line() == 0 ? "" : Integer.toString(fault.line()),
                column == null ? "" : words.of("roll.column." + column),
                words.of(problem, Integer.toString(fault.other()), fault.found()),
                words.of(problem + ".remedy"));
    }

    private static ResponseEntity<String> csv(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text);
    }
}
