package org.huanjie.publication.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.paper.PaperNumbers;
import org.huanjie.election.stage.Body;
import org.huanjie.publication.DeclaredResults;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.print.ReportingLines;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 结果公告入口 — the notice of a declared result, for the notice board and for anyone; printed once in a while, however many ask. */
@Controller
public class NoticeController {

    private static final int KEPT = 200;
    private static final Duration OLDEST = Duration.ofMinutes(1);

    /** 一份公告 — whose, of which term where one is named, and in which language. */
    private record Asked(String village, Body body, Optional<UUID> term, boolean chinese) {}

    private final DeclaredResults results;
    private final ChainHeads heads;
    private final PaperNumbers numbers;
    private final Print print;
    private final Frames frames;
    private final ReportingLines reporting;
    private final Cache<Asked, byte[]> printed =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(OLDEST).build();

    NoticeController(DeclaredResults results, ChainHeads heads, PaperNumbers numbers, Print print, Frames frames, ReportingLines reporting) {
        this.results = results;
        this.heads = heads;
        this.numbers = numbers;
        this.print = print;
        this.frames = frames;
        this.reporting = reporting;
    }

    public static String path(String village, Body body) {
        return "/v/" + village + "/results/" + body.slug() + "/notice.pdf";
    }

    @Open
    @GetMapping("/v/{village}/results/{body}/notice.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String village, @PathVariable String body, HttpServletRequest request) {
        var words = frames.words(request);
        var known = Body.ofSlug(body)
                .filter(of -> of == Body.VILLAGERS_COMMITTEE
                        && DivisionCode.of(Level.VILLAGE, village).isPresent())
                .orElseThrow(NoSuchPage::new);
        var asked = new Asked(village, known, TermInView.current(), words.chinese());
        return Pdf.of(printed.get(asked, one -> print(one, words)), village + "-notice.pdf");
    }

    private byte[] print(Asked asked, Words words) {
        return Scope.of(asked.village()).call(() -> {
            var result = results.of(asked.village(), asked.body()).orElseThrow(NoSuchPage::new);
            var paper = ElectionPaper.result(result.election().procedure());
            return print.pdf(
                    new Notices(words, result, numbers.of(asked.village(), paper))
                            .sheet(heads.line(asked.village(), words), reporting.of(asked.village(), words)),
                    words);
        });
    }
}
