package vn.suyton;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down what the thread of a test asks the database for, by whichever library. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** The statements that are executed while the work is done, in their order. */
    public static List<String> during(Runnable work) {
        var statements = new ArrayList<String>();
        HEARD.set(statements);
        try {
            work.run();
            return List.copyOf(statements);
        } finally {
            HEARD.remove();
        }
    }

    @Bean
    static BeanPostProcessor statementsAreCounted() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new Listener())
                                .build()
                        : bean;
            }
        };
    }

    private static final class Listener implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var heard = HEARD.get();
            if (heard != null) {
                queries.forEach(query -> heard.add(query.getQuery().strip()));
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // what was asked is all that counts
        }
    }
}
