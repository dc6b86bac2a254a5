package org.huanjie.count;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.objection.PaperRetention;
import org.huanjie.polling.archive.HandOver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 归档文件的期限 — as the archive said when it signed for the first bags (R-AF-3). */
@Component
class ArchivedPapers implements PaperRetention {

    private final HandOver handOver;

    ArchivedPapers(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> until(ElectionId election) {
        return handOver.of(election)
                .retention()
                .flatMap(retention -> handOver.handed(election).flatMap(handed -> retention.until(handed.received())));
    }
}
