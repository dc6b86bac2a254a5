package org.huanjie.access.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 照片查看表 — who looked at pictures of people in the last thirty days, for the county's officer and nobody else. */
@Service
@Transactional(readOnly = true)
public class PictureRecord {

    /** 照片查看的一行. */
    public record Seen(String what, PictureLooks.PictureLook look) {}

    private static final int WINDOW = 30;

    private final DataOfficers officers;
    private final List<PictureLooks> sources;
    private final Clock clock;

    PictureRecord(DataOfficers officers, List<PictureLooks> sources, Clock clock) {
        this.officers = officers;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** The latest first. */
    public List<Seen> of(SignedIn officer) {
        var from = LocalDate.now(clock).minusDays(WINDOW);
        return officers.holds(officer)
                ? sources.stream()
                        .flatMap(source -> source.since(from).stream().map(look -> new Seen(source.what(), look)))
                        .sorted(Comparator.comparing((Seen seen) -> seen.look().day()).reversed())
                        .toList()
                : List.of();
    }
}
