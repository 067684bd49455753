/** Data: databases, analytics, engineering, machine learning and statistics. */
export const data = `
# skill
data analysis | data analyses, analysing data, analyzing data
data analytics
data science
data engineering
data modelling | data models, data model, dimensional modelling
data warehousing | data warehouse, data warehouses, dwh, data warehouse environment
data lakes | data lake, lakehouse
data pipelines | data pipeline
data integration
data migration
data quality
data governance
data management | master data management
data architecture
data visualisation | data viz
data mining
data cleaning | data cleansing, data wrangling
data entry
data security
data collection
data processing
data privacy | privacy law
big data | big data technologies
business intelligence | bi tools
business analytics
predictive analytics | predictive modelling
web analytics
product analytics
customer analytics
real-time analytics
ETL | etl processes, etl pipelines, extract transform load, elt
reporting and dashboards | dashboards, dashboarding
machine learning | ML^, machine learning algorithms, machine learning models
deep learning
artificial intelligence | AI^
natural language processing | nlp
large language models | llm, llms, generative ai, gen ai
prompt engineering
reinforcement learning
neural networks
recommender systems | recommendation systems
time series analysis | time series forecasting
anomaly detection
feature engineering
MLOps | ml ops
model deployment
image processing | image analysis
signal processing | digital signal processing, dsp
speech recognition
statistics
statistical analysis | statistical methods, statistical modelling, statistical techniques
regression analysis
hypothesis testing
A/B testing | ab testing, split testing
survey design
econometrics
mathematical modelling
mathematics | maths, math
applied mathematics
linear algebra
operations research
simulation modelling | computational modelling
numerical methods | numerical analysis
optimisation algorithms
quantitative analysis | quantitative methods, quantitative research
qualitative research | qualitative analysis
database design | database architecture, schema design
database development
relational databases | relational database, rdbms, relational database management systems
NoSQL | nosql databases, no sql, nosql database
databases | database systems, database technologies
database management
stored procedures
query optimisation | sql tuning
stream processing | streaming data
data structures design
GIS mapping
bioinformatics pipelines
analytics?
data?
# tool
MySQL | my sql
PostgreSQL | postgres, postgre, postgre sql, psql
Microsoft SQL Server = sql server | SQL Server, mssql, ms sql server, ms sql, t-sql server
Oracle Database = oracle | oracle db, oracle databases, Oracle^, oracle?
PL/SQL | plsql, pl sql
T-SQL | tsql, transact-sql
SQLite
MariaDB
IBM Db2 = db2 | db2
Teradata
Sybase
MongoDB | mongo
CouchDB
Couchbase
Redis
Apache Cassandra = cassandra nosql
HBase
Neo4j
InfluxDB
TimescaleDB
Elasticsearch | elastic search
OpenSearch
Snowflake^ | snowflake data warehouse, snowflake?
Databricks
Apache Spark = spark | apache spark, pyspark, Spark^, spark streaming
Hadoop | apache hadoop, hdfs, mapreduce
Apache Hive = hive | apache hive, Hive!
Apache Flink = flink | Flink^, apache flink
Apache Airflow = airflow | airflow
Apache NiFi | nifi
Apache Beam
Presto! | prestodb, trino
Impala!
dbt
Fivetran
Stitch!
Singer!
Informatica | informatica powercenter
Talend
SSIS | sql server integration services
SSRS | sql server reporting services
SSAS
Pentaho
Alteryx
KNIME
Tableau^ | tableau desktop, tableau?
Power BI | powerbi, microsoft power bi, ms power bi
Power Query
DAX
Looker^ | looker studio, google data studio, data studio
Qlik | qlikview, qlik sense
MicroStrategy
Cognos | ibm cognos
SAP BusinessObjects = business objects | business objects
SAP BW
Metabase
Superset!
Google Analytics | ga4
Adobe Analytics
Mixpanel
Amplitude!
Segment!
Hotjar
pandas^ | pandas library, pandas?
NumPy
SciPy
scikit-learn | sklearn, scikit
TensorFlow
PyTorch
Keras
XGBoost
LightGBM
Hugging Face
LangChain
spaCy
NLTK
Matplotlib
Seaborn
Plotly
Streamlit
Jupyter | jupyter notebook, jupyter notebooks
RStudio
Shiny!
tidyverse
ggplot2
MLflow
Kubeflow
SageMaker | amazon sagemaker
Vertex AI
Dask
Luigi!
SPSS | ibm spss
Minitab
JMP
EViews
SAS Enterprise Guide
Excel pivot tables | pivot tables
ArcGIS | esri arcgis
QGIS
PostGIS
OpenStreetMap
FME
Collibra
Alation
Great Expectations!
Apache Parquet = parquet | parquet
Avro
erwin data modeler
Toad!
Google BigQuery ML
Weka
RapidMiner
Simulink | matlab/simulink, matlab simulink
`;
