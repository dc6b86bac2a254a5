package org.huanjie.readiness.step;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.TestClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 测试清单 — a list whose open red problems a test puts and takes away. */
@Component
@ConditionalOnBean(TestClock.class)
class RedIssues implements OpenIssues {

    final Map<String, Issue> open = new ConcurrentHashMap<>();

    @Override
    public List<Issue> red(String village) {
        var issue = open.get(village);
        return issue == null ? List.of() : List.of(issue);
    }
}
