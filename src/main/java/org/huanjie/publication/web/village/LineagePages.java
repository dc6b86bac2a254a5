package org.huanjie.publication.web.village;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.election.term.EarlierTerms;
import org.huanjie.publication.web.village.VillagePage.Link;
import org.huanjie.region.Division;
import org.huanjie.region.Successions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.term.TermAddress;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Component;

/** 村公开页的沿革 — what the village was called, which went into it with the terms held there, and into which it went. */
@Component
class LineagePages {

    private final Successions successions;
    private final EarlierTerms earlier;

    LineagePages(Successions successions, EarlierTerms earlier) {
        this.successions = successions;
        this.earlier = earlier;
    }

    VillagePage.Lineage of(String village, Words words) {
        var lineage = successions.lineage(village);
        return new VillagePage.Lineage(
                lineage.names().stream()
                        .map(name -> words.of("public.former-name", name.name(), Wording.of(words, name.until())))
                        .toList(),
                lineage.next().stream()
                        .map(next -> new Link(words.of("public.went-into", next.name()), "/v/" + next.code()))
                        .toList(),
                lineage.former().stream()
                        .flatMap(former -> former(former, words))
                        .toList());
    }

    private Stream<Link> former(Division former, Words words) {
        var page = "/v/" + former.code();
        List<Link> terms = Scope.of(former.code()).call(() -> earlier.begunIn(former.code())).stream()
                .map(term -> new Link(
                        words.of(
                                "public.former.term",
                                former.name(),
                                String.valueOf(term.began().getYear())),
                        TermAddress.BELOW + term.address() + page))
                .toList();
        return terms.isEmpty() ? Stream.of(new Link(former.name(), page)) : terms.stream();
    }
}
