package org.huanjie.readiness.web.condition;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.AllowedStep;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.evidence.EvidenceFile;
import org.huanjie.readiness.evidence.EvidenceFiles;
import org.huanjie.readiness.web.ReadinessPages;
import org.huanjie.readiness.web.ReadinessWords;
import org.huanjie.readiness.web.VillageReadinessController;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
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

/** 佐证文件 — put beside a condition, and taken out one way, which is logged. */
@Controller
class FilesController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
    private static final int KILOBYTE = 1024;

    private final EvidenceFiles files;
    private final Readiness readiness;
    private final ReadinessPages pages;

    FilesController(EvidenceFiles files, Readiness readiness, ReadinessPages pages) {
        this.files = files;
        this.readiness = readiness;
        this.pages = pages;
    }

    @Allowed(to = Permission.LOOK_AT_VILLAGE)
    @GetMapping("/villages/{village}/readiness/files")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, "", who, pages.words(request), List.of());
    }

    @AllowedStep(Step.SELF_CHECK)
    @PostMapping("/villages/{village}/readiness/files")
    Answer put(
            @PathVariable String village,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String kind,
            SignedIn who,
            HttpServletRequest request)
            throws IOException {
        int dot = Math.max(kind.indexOf('.'), 0);
        var name = file.getOriginalFilename();
        var putting = files.put(
                village,
                kind.substring(0, dot),
                kind.isEmpty() ? "" : kind.substring(dot + 1),
                name == null ? "" : name,
                file.getBytes(),
                who);
        var words = pages.words(request);
        return switch (putting) {
            case Verdict.Done<UUID> _ -> Redirect.to(path(village), "readiness.files.done");
            case Verdict.Refused(var refused) -> page(village, kind, who, words, words.grounds(refused));
        };
    }

    @AllowedStep(Step.SELF_CHECK)
    @AsksFirst
    @PostMapping("/villages/{village}/readiness/files/{id}/withdraw")
    Answer withdraw(
            @PathVariable String village,
            @PathVariable UUID id,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        var found = files.of(village).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        return Optional.of(found)
                .filter(EvidenceFile::isThere)
                .flatMap(file -> withdrawing(village, file, words).unlessConfirmed(shown, words.words()))
                .orElseGet(() -> Redirect.to(
                        path(village),
                        files.withdraw(village, id, who)
                                ? "readiness.files.withdrawn"
                                : "readiness.files.not-withdrawn"));
    }

    private static ConfirmPage withdrawing(String village, EvidenceFile file, ReadinessWords words) {
        return ConfirmPage.asks(
                        words.of("files.confirm.title", file.name()),
                        path(village) + "/" + file.id() + "/withdraw",
                        words.of("files.withdraw"),
                        new ConfirmPage.Back(words.of("files"), path(village)))
                .fact(words.of("files.confirm.name"), file.name())
                .fact(words.of("files.confirm.condition"), words.name(file.condition()))
                .fact(words.of("files.confirm.by"), file.personName())
                .fact(words.of("files.confirm.at"), words.minute(file.putAt()))
                .follows(words.of("files.confirm.gone"))
                .follows(words.of("files.confirm.stays"))
                .page();
    }

    @Allowed(to = Permission.LOOK_AT_VILLAGE)
    @GetMapping("/villages/{village}/readiness/files/{id}")
    ResponseEntity<byte[]> take(@PathVariable String village, @PathVariable UUID id, SignedIn who) {
        var taken = files.take(village, id, who).orElseThrow(NoSuchPage::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(taken.file().type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(taken.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(taken.content());
    }

    private FilesPage page(
            String village, String chosen, SignedIn who, ReadinessWords words, List<Reason.Said> refusals) {
        var place = pages.place(village, Level.VILLAGE);
        var found = readiness.find(village);
        if (found.isEmpty()) {
            var noTerm = Reason.Said.ofForm(words.of("refused.no-term"), words.of("refused.no-term.remedy"), "");
            return new FilesPage(
                    200, pages.headWithoutTerm(place, words), List.of(noTerm), List.of(), false, List.of());
        }
        boolean mayPut = found.get().state().allows(Step.SELF_CHECK, who.role());
        return new FilesPage(
                refusals.isEmpty() ? 200 : 422,
                pages.head(place, found.get().standing(), words),
                refusals,
                kinds(found.get(), chosen, words),
                mayPut,
                files.of(village).stream()
                        .map(file -> line(village, file, words))
                        .toList());
    }

    private List<Option> kinds(Assessment assessment, String chosen, ReadinessWords words) {
        var options = new ArrayList<Option>();
        for (var item : readiness.conditions(assessment.standing().version()).items()) {
            for (var kind : item.kinds()) {
                var value = item.condition() + "." + kind.key();
                options.add(new Option(value, belongsTo(item.condition(), kind.key(), words), value.equals(chosen)));
            }
            var whole = item.condition() + ".";
            options.add(new Option(whole, belongsTo(item.condition(), "", words), whole.equals(chosen)));
        }
        return options;
    }

    private static FilesPage.Line line(String village, EvidenceFile file, ReadinessWords words) {
        var gone = file.goneWhy();
        return new FilesPage.Line(
                file.id().toString(),
                file.name(),
                file.isThere() ? path(village) + "/" + file.id() : "",
                belongsTo(file.condition(), file.kind(), words),
                words.of(
                        "files.line",
                        Integer.toString(Math.ceilDiv(file.size(), KILOBYTE)),
                        file.personName(),
                        words.minute(file.putAt())),
                gone == null ? "" : words.of("files.gone." + gone));
    }

    static String belongsTo(Condition condition, String kind, ReadinessWords words) {
        return kind.isEmpty() ? words.of("files.whole", words.name(condition)) : words.of("kind." + kind);
    }

    static String path(String village) {
        return VillageReadinessController.path(village) + "/files";
    }
}
