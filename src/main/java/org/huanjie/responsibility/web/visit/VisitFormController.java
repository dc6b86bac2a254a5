package org.huanjie.responsibility.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.visit.VisitPhotos;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 记一次夜访 — the form, and what it sends where no script runs. */
@Controller
class VisitFormController {

    private final Visits visits;
    private final VisitPhotos photos;
    private final VisitPages pages;
    private final VisitFormPages forms;
    private final Ids ids;
    private final Clock clock;

    VisitFormController(
            Visits visits, VisitPhotos photos, VisitPages pages, VisitFormPages forms, Ids ids, Clock clock) {
        this.visits = visits;
        this.photos = photos;
        this.pages = pages;
        this.forms = forms;
        this.ids = ids;
        this.clock = clock;
    }

    @Allowed(to = Permission.WORK)
    @GetMapping("/visits/villages/{village}")
    Answer form(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = pages.words(request);
        return forms.page(village, forms.empty(words), 0, 0, List.of(), who, words);
    }

    /** Records it; or gives the form back, with one more row where that was asked for, with all that is wrong where something is. */
    @Allowed(to = Permission.WORK)
    @PostMapping("/visits/villages/{village}")
    Answer record(
            @PathVariable String village,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestParam(defaultValue = "") String more,
            SignedIn who,
            HttpServletRequest request)
            throws IOException {
        var typed = VisitForm.of(sent, ids::next);
        var words = pages.words(request);
        if (!more.isEmpty()) {
            int matters = more.equals("matters") ? 1 : 0;
            return forms.page(village, typed, matters, 1 - matters, List.of(), who, words);
        }
        var unread = new ArrayList<Reason>();
        var report = typed.report(village, clock, unread);
        return switch (visits.record(report, unread, who)) {
            case Verdict.Done(ResponsibilityEntry(var id, boolean again)) -> {
                int lost = photo == null ? 0 : keep(village, id, photo, who);
                yield Redirect.to(VisitPages.path(village), "visit.notice." + notice(lost, again), lost);
            }
            case Verdict.Refused(var reasons) -> forms.page(village, typed, 0, 0, reasons, who, words);
        };
    }

    private static String notice(int lost, boolean again) {
        if (lost > 0) {
            return "photos-lost";
        }
        return again ? "again" : "recorded";
    }

    /** Says how many pictures could not be kept: the visit is recorded all the same. */
    private int keep(String village, UUID visit, List<MultipartFile> files, SignedIn who) throws IOException {
        int lost = 0;
        for (var file : files) {
            if (!file.isEmpty()
                    && photos.put(village, visit, ids.next(), file.getBytes(), who) instanceof Verdict.Refused<?>) {
                lost++;
            }
        }
        return lost;
    }
}
