package org.huanjie.wall;

import org.huanjie.store.NewsLine;
import org.huanjie.store.folder.Store;
import org.springframework.stereotype.Component;

/** 挂图专线 — hears of acts anywhere. */
@Component
class WallLine extends NewsLine {

    WallLine(Store store, WallNews news) {
        super(store, WallNews.CHANNEL, news::heard, news::silent);
    }
}
