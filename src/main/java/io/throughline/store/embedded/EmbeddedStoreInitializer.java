package io.throughline.store.embedded;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Begins to open the store before Spring builds its context, unless
 * {@code spring.neo4j.uri} names another database. A store that is in use is thus refused
 * before anything else has started.
 */
class EmbeddedStoreInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final String BEAN_NAME = "embeddedStore";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (StringUtils.hasText(environment.getProperty("spring.neo4j.uri"))) {
			return;
		}
		if (!(context instanceof GenericApplicationContext generic)) {
			return;
		}
		StoreSettings settings = Binder.get(environment).bindOrCreate("throughline.store", StoreSettings.class);
		EmbeddedStore store = EmbeddedStore.open(settings);
		DefaultListableBeanFactory beans = generic.getDefaultListableBeanFactory();
		beans.registerSingleton(BEAN_NAME, store);
		beans.registerDisposableBean(BEAN_NAME, (DisposableBean) store::close);
	}

}
