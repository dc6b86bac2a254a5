package org.huanjie;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huanjie.access.AccessParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

/**
 * 集成测试 — the whole program on the embedded PostgreSQL, started once for all such tests.
 *
 * <p>Tests share the database, so each works in a county of its own ({@link Places#newCounty}) and sets the clock it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        properties = "huanjie.setup=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestStore.class)
public @interface HuanjieIT {

    /** 测试部件 — the places; the clock that stands still comes with the store. */
    @TestConfiguration(proxyBeanMethods = false)
    class Parts {
        @Bean
        Places places(org.springframework.jdbc.core.simple.JdbcClient sql) {
            return new Places(sql);
        }
    }
}
