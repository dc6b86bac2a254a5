package org.huanjie.count.sitting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 公示步长 — by how many sheets at a time the public board moves (setting {@code huanjie.count.public-step}). The board in the hall moves with
 * each call, since all who are there hear it; whoever records the public one shall not find one sheet in it.
 */
@Component
public class PublicSteps {

    static final int LEAST = 5;

    private final int sheets;

    PublicSteps(@Value("${huanjie.count.public-step:5}") int sheets) {
        if (sheets < LEAST) {
            throw new IllegalArgumentException("huanjie.count.public-step is at least " + LEAST + ", not " + sheets);
        }
        this.sheets = sheets;
    }

    public int sheets() {
        return sheets;
    }
}
