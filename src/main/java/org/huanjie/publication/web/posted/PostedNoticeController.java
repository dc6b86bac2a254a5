package org.huanjie.publication.web.posted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.publication.PublicRecords;
import org.huanjie.publication.notice.Pdf;
import org.huanjie.publication.paper.VillagePapers;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 公示公告入口 — a posted notice for anyone; printed once in a while, however many ask. */
@Controller
class PostedNoticeController {

    private static final int KEPT = 200;
    private static final Duration OLDEST = Duration.ofMinutes(1);

    /** 一份公示公告 — which paper, whose, of which term where one is named, and in which language. */
    private record Asked(String village, ElectionPaper paper, Optional<UUID> term, boolean chinese) {}

    private final PublicRecords records;
    private final PostedNotices notices;
    private final VillagePapers papers;
    private final Print print;
    private final Frames frames;
    private final Cache<Asked, byte[]> printed =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(OLDEST).build();

    PostedNoticeController(
            PublicRecords records, PostedNotices notices, VillagePapers papers, Print print, Frames frames) {
        this.records = records;
        this.notices = notices;
        this.papers = papers;
        this.print = print;
        this.frames = frames;
    }

    @Open
    @GetMapping("/v/{village}/notices/{paper}.pdf")
    ResponseEntity<byte[]> notice(
            @PathVariable String village, @PathVariable String paper, HttpServletRequest request) {
        var words = frames.words(request);
        var record = records.of(village).orElseThrow(NoSuchPage::new);
        var known = ElectionPaper.ofSlug(paper)
                .filter(one -> notices.isPosted(record, one))
                .orElseThrow(NoSuchPage::new);
        var asked = new Asked(village, known, TermInView.current(), words.chinese());
        return Pdf.of(printed.get(asked, one -> print(one, words)), village + "-" + known.slug() + ".pdf");
    }

    private byte[] print(Asked asked, Words words) {
        return Scope.of(asked.village())
                .call(() -> print.pdf(
                        papers.sheet(asked.village(), asked.paper(), words).orElseThrow(NoSuchPage::new), words));
    }
}
