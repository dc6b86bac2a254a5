package org.huanjie.count.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.huanjie.HuanjieIT;
import org.huanjie.count.CountFixture;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.sitting.CountNews.Topic;
import org.huanjie.election.stage.Body;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 计票消息 — every change goes through the database to whoever listens, on whichever node. */
@HuanjieIT
class CountNewsIT {

    @Autowired
    CountNews news;

    @Autowired
    CountFixture fixture;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSheetReadIsHeardOfWhereItWasRead() throws Exception {
        var village = fixture.counting(20, 4);
        var sitting = fixture.opened(village, 4);
        var topic = new Topic(village.code(), Body.VILLAGERS_COMMITTEE);
        BlockingQueue<Topic> heard = new LinkedBlockingQueue<>();
        var deaf = news.listen(new CountNews.Listener() {
            @Override
            public void changed(Topic changed) {
                if (changed.equals(topic)) {
                    heard.add(changed);
                }
            }

            @Override
            public void changedAnywhere() {}
        });
        try {
            untilTheLineStands(topic, heard);
            assertThat(fixture.read(village, sitting, 0, "1 3")).isInstanceOf(Calling.Reading.Read.class);
            assertThat(heard.poll(10, TimeUnit.MINUTES)).isEqualTo(topic);
        } finally {
            deaf.run();
        }
    }

    // the line is dialled beside the start of the program, and what is told before it stands is not heard
    private void untilTheLineStands(Topic topic, BlockingQueue<Topic> heard) throws InterruptedException {
        do {
            transaction.executeWithoutResult(t -> sql.sql("SELECT pg_notify(:channel, :topic)")
                    .param("channel", CountNews.CHANNEL)
                    .param("topic", topic.text())
                    .query((row, n) -> true)
                    .single());
        } while (heard.poll(1, TimeUnit.SECONDS) == null);
        heard.clear();
    }

    @Test
    void aTopicIsReadBackFromItsText() {
        var topic = new Topic("330326103210", Body.PARTY_BRANCH);
        assertThat(Topic.of(topic.text())).contains(topic);
        assertThat(Topic.of("nonsense")).isEmpty();
    }
}
