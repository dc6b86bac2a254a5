package org.huanjie.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.huanjie.access.who.TrueTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 权限的测试部件 — a true time that tests move on, and a probe that stands behind the doorkeeper and answers in place of the handler. */
@TestConfiguration(proxyBeanMethods = false)
public class AccessParts {

    /** 可拨快的时间 — the real time, and whatever tests have added to it. */
    public static final class MovableTime implements TrueTime {
        private volatile Duration ahead = Duration.ZERO;
        private volatile @Nullable Instant still;

        public void pass(Duration time) {
            ahead = ahead.plus(time);
        }

        /** Only what tests add passes: what waits some seconds is still waiting however slow the machine is. */
        public void stand() {
            still = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        }

        public void goOn() {
            still = null;
        }

        @Override
        public Instant instant() {
            var now = still;
            return (now == null ? Instant.now() : now).plus(ahead);
        }
    }

    /** 探针 — answers a request that asks for it, so that a test sees who is let through without anything being done. */
    static final class Probe implements HandlerInterceptor {
        static final String ASKED = Probe.class.getName();
        static final int LET_THROUGH = 299;

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(ASKED) == null) {
                return true;
            }
            response.setStatus(LET_THROUGH);
            return false;
        }
    }

    @Bean
    @Primary
    MovableTime movableTime() {
        return new MovableTime();
    }

    @Bean
    WebMvcConfigurer probe() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Probe()).order(Integer.MAX_VALUE);
            }
        };
    }
}
