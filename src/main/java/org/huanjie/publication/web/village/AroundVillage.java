package org.huanjie.publication.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.election.term.EarlierTerms;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.web.posted.PostedNotices;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.picture.QrPicture;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 本村其他的写法 — a village's posted notices, its earlier terms and lineage, and the address of its page. */
@Component
class AroundVillage {

    private final PostedNotices notices;
    private final EarlierTerms earlier;
    private final LineagePages lineage;

    AroundVillage(PostedNotices notices, EarlierTerms earlier, LineagePages lineage) {
        this.notices = notices;
        this.earlier = earlier;
        this.lineage = lineage;
    }

    VillagePage.Around of(PublicVillage record, Words words, HttpServletRequest request) {
        var village = record.village().code();
        return new VillagePage.Around(
                posted(record, words),
                new EarlierLinks(words, "/v/" + village).of(Scope.of(village).call(() -> earlier.of(village))),
                lineage.of(village, words),
                share(village, request));
    }

    private List<VillagePage.Notice> posted(PublicVillage record, Words words) {
        return notices.of(record, words).stream()
                .map(one -> new VillagePage.Notice(Wording.of(words, one.on()), one.title(), one.href()))
                .toList();
    }

    private static VillagePage.Share share(String village, HttpServletRequest request) {
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/v/" + village)
                .build()
                .toUriString();
        return new VillagePage.Share(address, QrPicture.of(address));
    }
}
