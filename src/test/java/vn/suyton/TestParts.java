package vn.suyton;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;

/**
 * Whatever tests need beside the application, wherever it lies. All of it is in the one context: a test that imported
 * parts of its own would cost a context of ten seconds and twenty connections.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @Filter(TestComponent.class),
        excludeFilters = @Filter(Configuration.class))
class TestParts {}
