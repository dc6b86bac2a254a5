package org.huanjie.count.web.board;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huanjie.count.sitting.CountNews;
import org.huanjie.count.sitting.CountNews.Topic;
import org.huanjie.shell.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 观看席 — everyone on this node who watches a board. A change is looked up and rendered once per language, however many watch; changes
 * that come while a board is being made are made up for by one more.
 */
@Component
public class Watchers implements CountNews.Listener, SmartLifecycle {

    /** 观看 — the board of everyone, which moves by steps, or the hall's, which moves with each call. */
    public record View(Topic topic, boolean inTheHall) {}

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final CountNews news;
    private final KeptBoards boards;
    private final TemplateEngine templates;
    private final Map<View, Set<Watcher>> watching = new ConcurrentHashMap<>();
    private final Set<View> stale = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor();
    private Runnable deaf = () -> {};
    private volatile boolean running;

    Watchers(CountNews news, KeptBoards boards, TemplateEngine templates) {
        this.news = news;
        this.boards = boards;
        this.templates = templates;
    }

    /** A line that frees its seat when it ends. */
    public SseEmitter watch(View view, Words words, Runnable seat) {
        var holder = new Watcher[1];
        var watcher = new Watcher(words, () -> leave(view, holder[0], seat));
        holder[0] = watcher;
        watching.computeIfAbsent(view, any -> ConcurrentHashMap.newKeySet()).add(watcher);
        show(view);
        return watcher.line();
    }

    public int watching(View view) {
        return watching.getOrDefault(view, Set.of()).size();
    }

    @Override
    public void changed(Topic topic) {
        changed(new View(topic, true));
        changed(new View(topic, false));
    }

    @Override
    public void changedAnywhere() {
        watching.keySet().forEach(this::changed);
    }

    private void changed(View view) {
        boards.forget(view);
        show(view);
    }

    private void show(View view) {
        if (watching.containsKey(view) && stale.add(view)) {
            work.execute(() -> send(view));
        }
    }

    @Override
    public void start() {
        if (work.isShutdown()) {
            work = Executors.newSingleThreadScheduledExecutor();
        }
        deaf = news.listen(this);
        var beat = CountNews.HEARTBEAT.toSeconds();
        work.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        deaf.run();
        work.shutdownNow();
        watching.values().forEach(all -> all.forEach(Watcher::end));
        watching.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void send(View view) {
        stale.remove(view);
        try {
            var board = boards.of(view).orElseThrow().board();
            var rendered = new HashMap<String, String>();
            watching.getOrDefault(view, Set.of())
                    .forEach(watcher -> watcher.send(rendered.computeIfAbsent(
                            watcher.words().tag(),
                            tag -> render(BoardView.of(board, watcher.words()), watcher.words()))));
        } catch (RuntimeException e) {
            LOG.warn("the board of {} could not be made", view, e);
        }
    }

    private String render(BoardView board, Words words) {
        var output = new StringOutput();
        templates.render("count/tally.jte", Map.of("board", board, "words", words), output);
        return output.toString();
    }

    private void beat() {
        watching.values().forEach(all -> all.forEach(Watcher::beat));
    }

    private void leave(View view, Watcher watcher, Runnable seat) {
        seat.run();
        watching.computeIfPresent(view, (any, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }
}
