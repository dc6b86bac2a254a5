package org.huanjie.count.sitting;

import org.huanjie.store.NewsLine;
import org.huanjie.store.folder.Store;
import org.springframework.stereotype.Component;

/** 计票专线 — hears of counts that changed anywhere. */
@Component
class CountLine extends NewsLine {

    CountLine(Store store, CountNews news) {
        super(
                store,
                CountNews.CHANNEL,
                told -> CountNews.Topic.of(told).ifPresent(news::changed),
                news::changedAnywhere);
    }
}
